/** Two short tones, made here: there is no file to fetch. Whatever they say stands on the screen as well. */

const TONES = [660, 880] as const; // hertz, the second a fourth above the first
const TONE_S = 0.11;
const LOUD = 0.2;

let audio: AudioContext | null = null;

export function chime(): void {
  if (typeof AudioContext === "undefined") return;
  audio ??= new AudioContext();
  void audio.resume();
  TONES.forEach((hertz, index) => tone(audio as AudioContext, hertz, index * TONE_S)); // `as`: made two lines above
}

function tone(context: AudioContext, hertz: number, after: number): void {
  const start = context.currentTime + after;
  const [oscillator, gain] = [context.createOscillator(), context.createGain()];
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(LOUD, start);
  gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_S);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + TONE_S);
}
