package org.onrecord.page.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer says of when to ask again: Cache-Control, Expires and Age (RFC 9111), Retry-After (RFC 9110, 10.2.3). */
final class CacheControl {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,18})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    /** Nobody means more; what is more would not fit into dates. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private CacheControl() {}

    /** How long an answer stays as it is; zero where it does not say, or says that it may not be kept. */
    static Duration freshFor(HttpGet.Answer answer) {
        String control = String.join(",", answer.all("Cache-Control")).toLowerCase(Locale.ROOT);
        if (control.contains("no-cache") || control.contains("no-store")) return Duration.ZERO;
        Matcher age = MAX_AGE.matcher(control);
        if (age.find()) {
            Duration most = seconds(age.group(1));
            Duration spent = answer.first("Age")
                    .map(String::strip)
                    .filter(value -> SECONDS.matcher(value).matches())
                    .map(CacheControl::seconds)
                    .orElse(Duration.ZERO);
            return positive(most.minus(spent));
        }
        Optional<Instant> expires = answer.first("Expires").flatMap(CacheControl::date);
        Optional<Instant> date = answer.first("Date").flatMap(CacheControl::date);
        if (expires.isEmpty() || date.isEmpty()) return Duration.ZERO;
        return positive(Duration.between(date.get(), expires.get()));
    }

    /** How long a server wants to be left alone: its Retry-After, in seconds or as a date. */
    static Optional<Duration> retryAfter(String value, Instant now) {
        String clean = value.strip();
        if (SECONDS.matcher(clean).matches()) return Optional.of(seconds(clean));
        return date(clean).map(until -> positive(Duration.between(now, until)));
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(Math.min(Long.parseLong(digits), LONGEST.toSeconds()));
    }

    private static Duration positive(Duration duration) {
        if (duration.isNegative()) return Duration.ZERO;
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
