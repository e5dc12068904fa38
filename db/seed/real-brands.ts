/** Names of real makers, lower case: no name that is invented may hold one of these words. */
export const realBrands: ReadonlySet<string> = new Set(
  (
    "acer adidas aeg alessi amazon anker apple aruba asus audiotechnica bauknecht beats beko belkin black+decker bodum bosch bose braun breville brother " +
    "brita canon casio corsair dell delonghi deuter dewalt dyson ecovacs electrolux epson eufy fitbit garmin global google gopro grundig haier hisense " +
    "honeywell hp huawei ikea indesit intel irobot jabra jbl jura kenwood kitchenaid krups kyocera lavazza lecreuset lenovo lexmark lg liebherr logitech " +
    "magimix marshall microsoft miele moka motorola msi nespresso netgear nest nikon ninja nintendo nokia oneplus oppo oralb osprey osram panasonic " +
    "philips pioneer playstation polar pyrex razer realme remington roborock roku roomba rowenta russell hobbs samsonite samsung sandisk seagate sennheiser " +
    "shark siemens smeg sonos sony steelseries tado tefal thermos thule toshiba tplink tripp trust victorinox vorwerk wacom westinghouse whirlpool withings " +
    "wmf xbox xiaomi yamaha zanussi zwilling zyxel"
  ).split(" "),
);
