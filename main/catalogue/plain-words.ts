/** English words that name no product, and everyday words for things that the shop calls otherwise. */

const words = (text: string): string[] => text.split(" ");

/** Written as `stems` leaves them: singular, lower case. */
export const stopWords: ReadonlySet<string> = new Set(
  words(
    "a an the some any i im me my we our you your it its is are am be do doe did have has had can could would will should may want need looking look find show get give buy tell like love please hello hi thank " +
      "for with of in on at to from by and or but that this these those there here what which who where when how much many one something anything thing item product stuff kind type sort brand maker made make sell sold sale price cost " +
      "best good better great nice cool popular top cheap cheapest cheaper affordable inexpensive expensive budget new newest under over below above than less more between up down least most about around recommended recommend recommendation suggest suggestion gift present shop store dollar euro pound",
  ),
);

/** Talk around the things that are asked for: never a word to search with. */
const talk = new Set(
  words(
    "go going got getting bring take took pick put let help thank thanks ok okay hey hiya yes no not also only just even still then than so very really quite too bit lot few several other another else same different both each every all whole half " +
      "fit fits suit match come comes look looks looked see seen use used using work works keep carry stock stocked available offer offered sort range series collection line family model version design designed designer named called name " +
      "he she his her him they them us who whose myself someone somebody anyone anybody everybody people person friend mum mom mother dad father wife husband son daughter brother sister grandma grandmother grandpa birthday wedding christmas " +
      "today tomorrow tonight yesterday now currently moment day week month year time hour minute morning evening weekend soon already ever never always often " +
      "least lowest highest most more less fewer dear dearest dearer costly costliest costlier priciest pricey pricier pricing bargain worth affordable value money much pay spend budget total altogether number count amount " +
      "instead first second third then too maybe sort sorted order ordered after before without except besides within into onto through because if while as like near next between per via " +
      "please kindly sorry hope wonder think guess know tell say said ask question show shown list display bring give given try trying start started maybe perhaps place among amongst welcome",
  ),
);

export const fillers: ReadonlySet<string> = new Set([...stopWords, ...talk]);

/** They help to choose among what is found, and never hide a product. */
export const soft: ReadonlySet<string> = new Set(
  words(
    "quiet silent small little large big huge tiny light lightweight heavy fast quick strong powerful durable sturdy soft warm cosy cozy portable compact comfortable modern simple easy smart cute pretty bright thin slim long short",
  ),
);

/** Somebody is talking, so that words which the shop does not know are talk and not the name of a thing. */
export const sentenceStarts =
  /\?|\b(?:i|i'm|do you|have you|can you|could you|show me|looking for|what|which|where|is there|are there|need|want|recommend|my|got|any|something|anything|we|would|please|hi|hello|hey)\b/i;

/** Words for goods of any sort: "kitchen things" is whatever stands in Kitchen accessories. */
export const generic: ReadonlySet<string> = new Set(words("accessory supply equipment essential thing item product good stuff gear bit piece ware article"));
