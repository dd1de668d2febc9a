package org.onrecord.page.html.metadata;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Time zones by the names that pages print. A name that stands for several zones (IST, AST, CST in China) is none. */
final class Zones {

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        String[] table = {
            "Z=Z UTC=Z GMT=Z WET=Z BST=+01:00 WEST=+01:00 CET=+01:00 MEZ=+01:00 WAT=+01:00 CEST=+02:00 MESZ=+02:00",
            "EET=+02:00 CAT=+02:00 SAST=+02:00 EEST=+03:00 MSK=+03:00 МСК=+03:00 TRT=+03:00 TSİ=+03:00 EAT=+03:00",
            "PKT=+05:00 NPT=+05:45 WIB=+07:00 ICT=+07:00 SGT=+08:00 HKT=+08:00 MYT=+08:00 AWST=+08:00 JST=+09:00",
            "KST=+09:00 ACST=+09:30 AEST=+10:00 AEDT=+11:00 NZST=+12:00 NZDT=+13:00 BRT=-03:00 ART=-03:00 EDT=-04:00",
            "EST=-05:00 CDT=-05:00 MDT=-06:00 PDT=-07:00 MST=-07:00 PST=-08:00 AKDT=-08:00 AKST=-09:00 HST=-10:00",
            "ET=America/New_York CT=America/Chicago MT=America/Denver PT=America/Los_Angeles CST=America/Chicago",
            "HE=America/Toronto HNE=-05:00 HAE=-04:00",
        };
        for (String line : table) {
            for (String entry : line.split(" ", -1)) {
                int equals = entry.indexOf('=');
                BY_NAME.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
    }

    private Zones() {}

    /** The distance from Greenwich that a zone of this name has at {@code time}; empty where the name is none. */
    static Optional<ZoneOffset> offset(String name, LocalDateTime time) {
        String id = BY_NAME.get(name.toUpperCase(Locale.ROOT));
        if (id == null && name.indexOf('/') > 0) id = name;
        if (id == null) return Optional.empty();
        try {
            return Optional.of(ZoneId.of(id).getRules().getOffset(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
