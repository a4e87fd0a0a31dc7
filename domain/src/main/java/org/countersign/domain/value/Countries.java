package org.countersign.domain.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Country names as exports write them, to ISO 3166 codes. */
public final class Countries {

    /** ISO's code for a country that is not known. */
    public static final String UNKNOWN = "ZZ";

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** {@link #UNKNOWN} for a name that is none. */
    public static String iso(String name) {
        return CODES.getOrDefault(name.strip().toUpperCase(Locale.ROOT), UNKNOWN);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            codes.put(code, code);
            codes.put(
                    new Locale.Builder()
                            .setRegion(code)
                            .build()
                            .getDisplayCountry(Locale.ENGLISH)
                            .toUpperCase(Locale.ROOT),
                    code);
        });
        // Everyday names. The Channel Islands share the post and customs of Jersey; Korea trades as the South.
        codes.putAll(Map.of(
                "UK",
                "GB",
                "EIRE",
                "IE",
                "USA",
                "US",
                "RSA",
                "ZA",
                "CHANNEL ISLANDS",
                "JE",
                "KOREA",
                "KR",
                "CZECH REPUBLIC",
                "CZ",
                "HONG KONG",
                "HK",
                "HOLLAND",
                "NL",
                "GREAT BRITAIN",
                "GB"));
        return codes;
    }
}
