/** What a shopper may ask the counter; each paragraph is a passage that can be found and shown by itself. */
import type { ShopDocument } from "./shop.ts";

export const documents: readonly ShopDocument[] = [
  {
    id: "returns",
    title: "Returns and exchanges",
    text: `You can bring anything back within 30 days of buying it, with the receipt or the order code. Opened boxes are fine as long as nothing is missing and the goods are not damaged.

Members of the loyalty programme have 60 days instead of 30. The longer time counts from the day on the receipt, even if you joined later.

The money goes back the way it was paid: to the card within 5 working days, in cash at once, or as a gift card if the purchase was a gift.

Earbuds, electric toothbrushes, travel pillows and towels cannot come back once they have been used, for reasons of hygiene. If they are faulty, the warranty applies instead.

Without a receipt we look for the order by phone number or order code. If we cannot find it, we exchange the goods at today's price, up to $50.

Returns are taken at the service desk beside the entrance, from opening until 30 minutes before closing.`,
  },
  {
    id: "warranty",
    title: "Warranty",
    text: `Every electrical product has at least 2 years of warranty. Many makers give more; the product page says how long, and the receipt is the proof.

The warranty covers faults in material and workmanship. It does not cover drops, water where the product is not waterproof, or batteries that have lost strength through normal use.

Bring the faulty product to the service desk. In the first 30 days we replace it at once if we have it in stock; after that we send it to the maker, which takes 10 to 15 working days.

While a washing machine, a laptop or a smartphone is away under warranty, we lend you a simple one free of charge, as long as we have one left. A deposit of $50 is returned when it comes back.

You can extend the warranty on products above $200 by 2 years for 8 % of the price. It must be bought within 30 days.`,
  },
  {
    id: "delivery",
    title: "Delivery and installation",
    text: `We deliver within 25 km of the shop. Small parcels cost $5.90 and arrive the next working day if ordered before 15:00. Orders above $75 are delivered free.

Large goods such as washing machines, televisions above 50 inches and floor lamps come with two people for $29. You choose a window of three hours, Monday to Saturday.

Connecting a washing machine costs $25 and takes about half an hour. Hanging a television on the wall costs $89, with the bracket and without electrical work.

The driver calls 30 minutes before arriving. If nobody is at home, we try once more without charge; a third trip costs $12.

Beyond 25 km a parcel service delivers for $9.90 in 2 to 4 working days. We do not deliver abroad.`,
  },
  {
    id: "opening-hours",
    title: "Opening hours",
    text: `The shop is open Monday to Friday from 9:00 to 20:00, Saturday from 9:00 to 18:00 and Sunday from 11:00 to 17:00.

The service desk for returns, repairs and recycling opens with the shop and closes 30 minutes earlier.

The first hour on Tuesday, 9:00 to 10:00, is the quiet hour: no music, lower lights, no announcements.

We are closed on 1 January and 25 December. On 24 and 31 December we close at 14:00.

The car park opens at 8:30. The first two hours are free with any purchase; every further hour costs $2.`,
  },
  {
    id: "loyalty",
    title: "Loyalty programme",
    text: `The programme is called Ticket and costs nothing. You need a first name, a phone number and a PIN of six digits; we do not ask for an address.

You collect 1 point for each whole dollar. 200 points become a $5 voucher, which appears at the next sign-in and is valid for 12 months.

Points are added when the order is collected and taken off again when goods come back. They expire after 24 months without a purchase.

Members have 60 days to return goods, a free battery check once a year, and a $10 voucher in the month they joined.

Leave whenever you like at the service desk or at this kiosk. Your points and everything we recorded under your number are erased within 24 hours.`,
  },
  {
    id: "repair",
    title: "Repair service",
    text: `Our workshop repairs what we sell and much that we do not: kettles, coffee makers, headphones, laptops, smartphones, vacuum cleaners, lamps and radios.

An estimate costs $15 and is ready in 2 working days. If you have the repair done, the $15 are taken off the bill.

A new smartphone screen costs from $79 and usually takes 90 minutes. A new battery costs $39, laptop batteries from $69.

Repairs carry 12 months of warranty of their own. Parts that were replaced are yours to take home.

On the first Saturday of each month, from 10:00 to 13:00, there is a repair table: bring something small and we mend it together. Only parts are charged.

We do not open microwave ovens or power supplies, and we do not recover data from drives. For those we know good specialists and give you their number.`,
  },
  {
    id: "gift-cards",
    title: "Gift cards",
    text: `Gift cards come in any amount from $10 to $500. You get them at every counter; the card works at once.

A gift card is valid for 5 years from the day it was bought. The balance is printed on every receipt, and any counter can read it.

Cards can be used in parts and added together. They cannot be paid out in cash, except for a rest below $5.

If you lose a card and still have its receipt, we block it and give you a new one with the rest. Without the receipt we cannot.`,
  },
  {
    id: "price-promise",
    title: "Price promise",
    text: `If you find the same product cheaper in another shop within 50 km, we sell it at that price. Show us the offer, on paper or on your phone; it must be in stock there today.

The promise also holds for 14 days after you bought it: come with the receipt and we pay you the difference.

It covers the same model in the same colour, new and in its box. It leaves out closing-down sales, marketplaces with private sellers, and prices that need a contract.

Our own promotions cannot be combined with the price promise. You get the lower of the two.

Every ticket shows the price that you pay at the counter, tax included. If the counter asks for more than the ticket, the ticket counts.`,
  },
  {
    id: "recycling",
    title: "Recycling of old devices",
    text: `We take back old electrical devices free of charge, whether or not you bought them here, up to 25 cm on the longest side. The green box stands beside the service desk.

A larger device is taken back when you buy a new one of the same kind: one old for one new. If we deliver, the driver takes the old one for $10.

Batteries, light bulbs and printer cartridges have their own boxes at the entrance. Please tape the ends of lithium batteries.

Delete your data first. If you would rather we did it, the workshop wipes a phone, laptop or drive for $9 and gives you a slip that says so.

Smartphones and tablets that still work are worth something: we make an offer on the spot, paid as a gift card.`,
  },
  {
    id: "click-and-collect",
    title: "Collecting and paying at the counter",
    text: `An order from this kiosk is paid at the counter, never at the screen. Say the order code, for example K3-417, or show the square code.

Small things are ready in about 10 minutes, large ones in 30. Your order is kept until closing time of the next day; then it goes back on the shelf, without any charge.

The counter takes cash, all common debit and credit cards, phones that pay, and gift cards. You may split a bill between two of them.

Purchases above $300 can be paid in 6 monthly parts without interest. You need an identity card and a bank card; the answer comes within five minutes.

Somebody else may collect for you with the order code. For laptops and smartphones we also ask for the first name on the order.

If we find that something is out of stock after all, we tell you at the counter before you pay, and offer the nearest thing or nothing.`,
  },
  {
    id: "privacy",
    title: "Privacy at the kiosk",
    text: `As a guest you leave nothing behind: what you searched, asked and put in the cart is wiped when you press Finish, or after about 80 seconds without a touch.

If you sign in, we keep your first name, phone number, orders, ratings and the products you looked at, to recommend things to you. You can see and delete all of it under "What we used".

Your questions are answered by a model on this machine. They are not sent to anyone, not stored with your name and not used for advertising.

There is no camera and no face recognition in this kiosk. A microphone is used only while you hold the speak button, if there is one.

You may ask for a copy of your data or its deletion at the service desk; we do it within 7 days, usually the same day.`,
  },
  {
    id: "accessibility",
    title: "Accessibility",
    text: `Every kiosk has larger text, strong contrast and a reach setting that brings all keys into the lower half. Touch the access key at the bottom of the screen.

Plug headphones into the socket under the screen and the kiosk reads itself aloud. Volume and speed are set with the keys beside the socket.

The shop is on one level. Aisles are at least 1.5 metres wide, and the accessible toilet is behind aisle 10.

Two wheelchairs and a trolley with a seat stand at the entrance and are free to borrow. Guide and assistance dogs are welcome everywhere.

Would you like company? Press Call staff, and someone walks the shop with you, reads labels and carries goods to the counter. A hearing loop is fitted at counter 2.`,
  },
];
