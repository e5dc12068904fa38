import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Sign-in by PIN. The kiosk asks for the salt, hashes the PIN with argon2id and sends the result; what
 * is stored is sha256(pepper || result), and the pepper never leaves this database. An unknown phone
 * goes the same way as a known one: a salt, a counted try, the same answer, the same lock.
 */
export const signIn: Migration = {
  async up(db) {
    await sql`
      create function peppered(text_value text) returns text language sql stable as
        $$ select encode(sha256(convert_to(secret || text_value, 'UTF8')), 'hex') from pepper $$;

      -- Five failures lock for 15 minutes, then 30, up to a day. Counting is a conditional write, so two
      -- guesses at once are two tries. False: locked, nothing was counted.
      create function count_try(of_who text, of_identifier text) returns boolean language plpgsql as $$
      declare
        counted sign_in_try;
      begin
        insert into sign_in_try as t (who, identifier, failures) values (of_who, of_identifier, 1)
          on conflict (who, identifier) do update set
            failures = case when t.since < now() - interval '1 day' then 1 else t.failures + 1 end,
            since = case when t.since < now() - interval '1 day' then now() else t.since end,
            locked_until = null
          where t.locked_until is null or t.locked_until <= now()
          returning * into counted;
        if counted is null then return false; end if;
        if counted.failures >= 5 then
          update sign_in_try set failures = 0, since = now(), locked_until = now() + make_interval(mins => counted.lock_minutes),
            lock_minutes = least(counted.lock_minutes * 2, 1440)
          where who = of_who and identifier = of_identifier;
        end if;
        return true;
      end $$;

      -- Twenty failures at one kiosk within ten minutes: staff are needed. Seen before the try, written after it.
      create function kiosk_is_guessing(of_kiosk text) returns boolean language sql stable as
        $$ select exists (select from sign_in_try where who = 'kiosk' and identifier = of_kiosk and failures >= 20 and since > now() - interval '10 minutes') $$;
      create function count_kiosk_failure(of_kiosk text) returns void language sql as $$
        insert into sign_in_try as t (who, identifier, failures) values ('kiosk', of_kiosk, 1)
          on conflict (who, identifier) do update set
            failures = case when t.since < now() - interval '10 minutes' then 1 else t.failures + 1 end,
            since = case when t.since < now() - interval '10 minutes' then now() else t.since end;
      $$;

      create function sign_in_salt(phone text) returns text language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(
          (select s.salt from customer c join customer_secret s on s.customer_id = c.id where c.phone = sign_in_salt.phone and c.erased_at is null),
          left(peppered('shopper ' || phone), 32))
      $$;
      create function staff_salt(badge text) returns text language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(
          (select s.salt from staff p join staff_secret s on s.staff_id = p.id where p.badge = staff_salt.badge),
          left(peppered('staff ' || badge), 32))
      $$;

      -- result: 64 hex digits of argon2id. Answer: {ok: true, token, customerId, firstName} or {ok: false, why: 'wrong-pin' | 'locked'}.
      create function sign_in(phone text, result text) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        here kiosk := this_kiosk();
        person record;
        token text;
      begin
        if kiosk_is_guessing(here.id) or not count_try('shopper', phone) then return '{"ok": false, "why": "locked"}'; end if;
        select c.id, c.first_name into person from customer c join customer_secret s on s.customer_id = c.id
          where c.phone = sign_in.phone and c.erased_at is null and s.verifier = peppered(result);
        if not found then
          perform count_kiosk_failure(here.id);
          return '{"ok": false, "why": "wrong-pin"}';
        end if;
        delete from sign_in_try where who = 'shopper' and identifier = phone;
        token := encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex');
        insert into customer_session (token_sha256, customer_id, kiosk_id) values (encode(sha256(convert_to(token, 'UTF8')), 'hex'), person.id, here.id);
        return jsonb_build_object('ok', true, 'token', token, 'customerId', person.id, 'firstName', person.first_name);
      end $$;

      -- Answer: {ok: true, staffId, firstName, role} or {ok: false, why}.
      create function staff_sign_in(badge text, result text) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        person staff;
      begin
        if not count_try('staff', badge) then return '{"ok": false, "why": "locked"}'; end if;
        select p.* into person from staff p join staff_secret s on s.staff_id = p.id
          where p.badge = staff_sign_in.badge and s.verifier = peppered(result);
        if not found then return '{"ok": false, "why": "wrong-pin"}'; end if;
        delete from sign_in_try where who = 'staff' and identifier = badge;
        return jsonb_build_object('ok', true, 'staffId', person.id, 'firstName', person.first_name, 'role', person.role);
      end $$;

      create function sign_out(token text) returns void language sql security definer set search_path = public, pg_temp as
        $$ update customer_session set ended_at = now() where token_sha256 = encode(sha256(convert_to(token, 'UTF8')), 'hex') and ended_at is null $$;

      -- An order as every screen shows it.
      create view order_page (id, store_id, kiosk_id, customer_id, status, placed_at, alert, body) as
        select o.id, o.store_id, o.kiosk_id, o.customer_id, o.status, o.placed_at, o.alert, jsonb_build_object(
          'id', o.id, 'code', o.code, 'status', o.status, 'placedAt', iso(o.placed_at), 'customer', coalesce(c.first_name, ''),
          'lines', coalesce((select jsonb_agg(jsonb_build_object('productId', l.product_id, 'name', l.name, 'quantity', l.quantity,
              'each', l.each_cents, 'total', l.total_cents, 'aisle', d.aisle, 'bay', p.bay) order by l.position)
            from order_line l join product p on p.id = l.product_id join department d on d.id = p.department_id
            where l.store_id = o.store_id and l.order_id = o.id), '[]'),
          'discounts', o.discounts, 'total', o.total_cents, 'currency', o.currency)
        from "order" o left join customer c on c.id = o.customer_id;

      -- What main may know of the one who is signed in; null for a token that is forged, ended or twelve hours old.
      create function session_bundle(token text) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        who text;
      begin
        select s.customer_id into who from customer_session s join customer c on c.id = s.customer_id
          where s.token_sha256 = encode(sha256(convert_to(token, 'UTF8')), 'hex') and s.kiosk_id = (this_kiosk()).id
            and s.ended_at is null and s.created_at > now() - interval '12 hours' and c.erased_at is null;
        if not found then return null; end if;
        return jsonb_build_object(
          'events', (select coalesce(jsonb_agg(jsonb_build_object('productId', product_id, 'kind', kind, 'value', value, 'at', iso(at)) order by at desc, id desc), '[]')
            from (select * from interaction where customer_id = who order by at desc, id desc limit 100) e),
          'orders', (select coalesce(jsonb_agg(body order by placed_at desc, id), '[]')
            from (select * from order_page where customer_id = who order by placed_at desc, id limit 20) o),
          'cart', (select coalesce(jsonb_agg(jsonb_build_object('productId', product_id, 'quantity', quantity, 'addedCents', added_cents) order by updated_at, product_id), '[]')
            from cart_line where customer_id = who));
      end $$;

      create function demonstration_pins() returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(jsonb_agg(jsonb_build_object('who', who, 'firstName', first_name, 'role', role, 'identifier', identifier, 'pin', pin) order by who, first_name, identifier), '[]')
        from demonstration_pin where (select demonstration from company)
      $$;

      -- For loaders: what to store beside the salt. "result" is what the kiosk will send.
      create function verifier_of(result text) returns text language sql stable security definer set search_path = public, pg_temp as
        $$ select peppered(result) $$;
    `.execute(db);
  },
};
