package org.onrecord.page.html.metadata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.page.Moment;
import org.onrecord.page.date.Countries;
import org.onrecord.page.date.WrittenDate;

/**
 * Finds when a report was published and changed. The page's data is asked first, then what it shows, then its address; what
 * it shows corrects the data where the data tells the time of something else: of the day as it is in Greenwich, or of a
 * later edition.
 */
final class DateReader {

    private static final int STANDS_FOR_ITSELF = 3;
    private static final int AGAINST_DATA = 6;
    private static final int SURE = 7;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final Duration FURTHEST_OFFSET = Duration.ofHours(14);

    private static final Pattern PUBLISHED_NAME = Pattern.compile(
            "(?:publi(?:sh(?:ed)?|c?ation)?|pub|release|issue[d]?|posted|post|creation|created?)(?:date|time|at|on|datetime)$|date(?:published|created|posted|issued)$|(?:^|[^a-z])published$");
    private static final Pattern NO_NAME =
            Pattern.compile("expir|event|modif|updat|video|image|start|unpublish|reviewed");

    private final PageElements page;
    private final Locale locale;
    private final LocalDate latest;
    private final List<Moment> published = new ArrayList<>();
    private final List<Moment> modified = new ArrayList<>();
    private List<VisibleDates.Shown> shown = List.of();
    private Optional<LocalDate> address = Optional.empty();

    DateReader(PageElements page, Locale locale, Instant latest) {
        this.page = page;
        this.locale = locale;
        this.latest = latest.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(2);
    }

    void read(JsonLd jsonLd, MetaTags meta, Microdata microdata, List<String> addresses, Optional<String> headline) {
        address = addresses.stream()
                .flatMap(url -> AddressDate.of(url).stream())
                .filter(this::isPossible)
                .findFirst();
        shown = VisibleDates.read(page, headline, locale).stream()
                .filter(date -> isPossible(date.date().moment()))
                .toList();
        jsonLd.article().ifPresent(article -> {
            article.text("datePublished").ifPresent(value -> add(published, value));
            article.text("dateModified").ifPresent(value -> add(modified, value));
        });
        for (String name : DateNames.PUBLISHED) meta.all(name).forEach(value -> add(published, value));
        for (String name : DateNames.MODIFIED) meta.all(name).forEach(value -> add(modified, value));
        microdata.values("datePublished").forEach(value -> add(published, value));
        microdata.values("dateModified").forEach(value -> add(modified, value));
        if (published.isEmpty()) meta.matching(DateReader::isPublishedName).forEach(value -> add(published, value));
        if (published.isEmpty())
            jsonLd.article()
                    .flatMap(article -> article.text("dateCreated").or(() -> article.text("uploadDate")))
                    .ifPresent(value -> add(published, value));
        if (published.isEmpty()) microdata.values("dateCreated").forEach(value -> add(published, value));
        if (published.isEmpty()) {
            published.addAll(withoutData());
            if (published.isEmpty() && modified.isEmpty())
                ScriptDates.published(page, locale).filter(this::isPossible).ifPresent(published::add);
        } else {
            original().ifPresent(first -> published.add(0, first));
        }
        shown.stream()
                .filter(date -> date.label() == DateLabel.MODIFIED && date.weight() >= STANDS_FOR_ITSELF)
                .map(date -> date.date().moment())
                .forEach(modified::add);
    }

    private static boolean isPublishedName(String name) {
        String bare = name.replaceAll("[_:. -]", "");
        return name.length() < 60
                && PUBLISHED_NAME.matcher(bare).find()
                && !NO_NAME.matcher(bare).find();
    }

    Optional<Moment> published() {
        return settle(published, modified);
    }

    Optional<Moment> modified() {
        return settle(modified, published);
    }

    private void add(List<Moment> moments, String value) {
        WrittenDate.read(Phrase.head(value, 200), locale)
                .map(this::inOrder)
                .filter(this::isPossible)
                .ifPresent(moments::add);
    }

    // Of "03/10/2023" the address or the page's other dates tell which number is the month.
    private Moment inOrder(WrittenDate date) {
        Optional<LocalDate> other = date.swapped().flatMap(Moment::day);
        if (other.isEmpty()) return date.moment();
        Optional<LocalDate> own = date.moment().day();
        boolean isOther = address.equals(other)
                || (!address.equals(own)
                        && shown.stream()
                                .filter(each -> each.date().swapped().isEmpty())
                                .anyMatch(each -> each.date().moment().day().equals(other)))
                || own.filter(this::isPossible).isEmpty();
        return isOther ? date.swapped().get() : date.moment();
    }

    private boolean isPossible(Moment moment) {
        return moment.day().filter(this::isPossible).isPresent();
    }

    private boolean isPossible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(latest);
    }

    /** What the page shows and its address, where its data gives no date of publication. */
    private List<Moment> withoutData() {
        // The only day on a page needs less to be its own.
        long days = shown.stream()
                .map(date -> date.date().moment().day())
                .distinct()
                .count();
        int enough = days == 1 ? 1 : STANDS_FOR_ITSELF;
        Optional<Moment> best = shown.stream()
                .filter(date -> date.label() != DateLabel.MODIFIED && date.weight() >= enough)
                .map(date -> inOrder(date.date()))
                .findFirst();
        if (address.isEmpty()) return best.stream().toList();
        // The day of the address stands against a date that may be another report's.
        boolean agrees = best.flatMap(Moment::day)
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, address.get())) <= 2)
                .isPresent();
        return agrees ? best.stream().toList() : List.of(new Moment(address.get()));
    }

    /** The date that the page shows by its headline, where its data gives that of something else. */
    private Optional<Moment> original() {
        Moment data = published.get(0);
        LocalDate day = data.day().orElse(LocalDate.MAX);
        // A day that was told with a clock may be the day before or after elsewhere.
        int apart = data.value() instanceof LocalDate ? 0 : 1;
        return shown.stream()
                .filter(date -> date.label() != DateLabel.MODIFIED && date.weight() >= STANDS_FOR_ITSELF)
                .limit(1)
                .filter(date -> date.date()
                        .moment()
                        .day()
                        .filter(other -> isOriginal(date, other, day, apart))
                        .isPresent())
                .map(date -> inOrder(date.date()))
                .findFirst();
    }

    private boolean isOriginal(VisibleDates.Shown date, LocalDate other, LocalDate data, int apart) {
        boolean confirmed = shown.stream()
                .filter(each -> each.label() != DateLabel.MODIFIED)
                .anyMatch(
                        each -> each.date().moment().day().filter(data::equals).isPresent());
        if (confirmed) return false;
        // Publishers' tools write the month where the day belongs.
        if (date.date().swapped().isEmpty() && isSwapped(other, data)) return true;
        // An earlier date is that of the first edition.
        if (other.isBefore(data.minusDays(apart))
                && (date.weight() >= AGAINST_DATA || (apart == 0 && date.near() && date.weight() > STANDS_FOR_ITSELF)))
            return true;
        // A later one is that of the last edition, unless the data gives another for that.
        boolean changed =
                modified.stream().flatMap(moment -> moment.day().stream()).anyMatch(each -> near(each, other));
        return other.isAfter(data.plusDays(1)) && !changed && date.weight() >= SURE;
    }

    private static boolean isSwapped(LocalDate one, LocalDate other) {
        return !one.equals(other)
                && one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
    }

    private static boolean near(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= 1;
    }

    /** The first of {@code moments}, in the most precise form that the page gives for the same point in time, on the day it shows. */
    private Optional<Moment> settle(List<Moment> moments, List<Moment> others) {
        if (moments.isEmpty()) return Optional.empty();
        Moment best = moments.get(0);
        List<Moment> all = new ArrayList<>(moments);
        all.addAll(others);
        for (VisibleDates.Shown date : shown) {
            if (date.weight() >= STANDS_FOR_ITSELF) all.add(date.date().moment());
        }
        for (Moment moment : all) {
            if (isFiner(moment, best)) best = moment;
        }
        return Optional.of(asLocal(best, all));
    }

    private static boolean isFiner(Moment moment, Moment coarse) {
        if (coarse.value() instanceof LocalDate day) {
            return !(moment.value() instanceof LocalDate)
                    && moment.day().filter(day::equals).isPresent();
        }
        if (coarse.value() instanceof LocalDateTime local && moment.value() instanceof OffsetDateTime zoned) {
            LocalDateTime there = zoned.toLocalDateTime();
            LocalDateTime greenwich =
                    zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            return isSameMinute(local, there) || isSameMinute(local, greenwich);
        }
        return false;
    }

    /** A moment given in Greenwich's time, in that of the page where the page tells it. */
    private Moment asLocal(Moment moment, List<Moment> all) {
        if (!(moment.value() instanceof OffsetDateTime time)
                || !time.getOffset().equals(ZoneOffset.UTC)) return moment;
        for (Moment other : all) {
            if (other.value() instanceof OffsetDateTime there
                    && !there.getOffset().equals(ZoneOffset.UTC)
                    && isSameMinute(there.toInstant(), time.toInstant()))
                return new Moment(time.withOffsetSameInstant(there.getOffset()));
        }
        for (Moment other : all) {
            if (other.value() instanceof LocalDateTime clock) {
                Optional<ZoneOffset> offset = offset(time, clock);
                if (offset.isPresent()) return new Moment(time.withOffsetSameInstant(offset.get()));
            }
        }
        return Countries.zone(locale.getCountry())
                .map(zone -> time.atZoneSameInstant(zone).toOffsetDateTime())
                .filter(there -> !there.toLocalDate().equals(time.toLocalDate()))
                .map(Moment::new)
                .orElse(moment);
    }

    // How far a clock on the page is from Greenwich's, where that may be a zone's distance.
    private static Optional<ZoneOffset> offset(OffsetDateTime greenwich, LocalDateTime clock) {
        Duration distance = Duration.between(
                greenwich.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES), clock.truncatedTo(ChronoUnit.MINUTES));
        boolean zone = distance.toMinutes() % 30 == 0
                && !distance.isZero()
                && distance.abs().compareTo(FURTHEST_OFFSET) <= 0;
        return zone ? Optional.of(ZoneOffset.ofTotalSeconds((int) distance.toSeconds())) : Optional.empty();
    }

    private static boolean isSameMinute(LocalDateTime one, LocalDateTime other) {
        return Math.abs(Duration.between(one, other).toSeconds()) < 60;
    }

    private static boolean isSameMinute(Instant one, Instant other) {
        return Math.abs(Duration.between(one, other).toSeconds()) < 60;
    }

    /** What a marked date says: its attribute, unless its words show another day. */
    static WrittenDate asShown(Optional<WrittenDate> data, Optional<WrittenDate> words) {
        if (data.isEmpty()) return words.orElseThrow();
        if (words.isEmpty()) return data.get();
        Optional<LocalDate> own = data.get().moment().day();
        Optional<LocalDate> shown = words.get().moment().day();
        Optional<LocalDate> swapped = words.get().swapped().flatMap(Moment::day);
        if (own.equals(shown) || own.equals(swapped)) return data.get();
        boolean neighbours =
                own.isPresent() && shown.isPresent() && Math.abs(ChronoUnit.DAYS.between(own.get(), shown.get())) <= 1;
        return neighbours ? data.get() : words.get();
    }
}
