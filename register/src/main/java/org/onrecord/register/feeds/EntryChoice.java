package org.onrecord.register.feeds;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Moment;
import org.onrecord.page.feed.FeedEntry;
import org.onrecord.page.source.Validators;
import org.onrecord.register.Ids;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.Version;
import org.onrecord.register.feeds.SeenAddress.Outcome;

/**
 * Which entries of a poll are fetched: those whose address nobody has fetched yet, and those of which the feed says that
 * they changed since. The newest first, and no more than allowed; of what is left out only the number is kept. For one poll
 * and one thread.
 *
 * <p>A date counts as it is written; where it has no zone it is taken to be UTC, and a day from its beginning: what may have
 * been the change that is here already is not fetched for it.
 */
public final class EntryChoice {

    /** How often an address is tried that cannot be had. */
    static final int MOST_TRIES = 10;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

    /** A feed that says of every entry that it changed just now is believed less and less often. */
    private static final Duration FIRST_RECHECK = Duration.ofMinutes(30);

    private static final Duration LONGEST = Duration.ofDays(7);

    /**
     * An entry to fetch.
     *
     * @param url as the feed has it
     * @param key of it
     * @param seen what became of it before; empty where it is new
     */
    public record Wanted(String url, String key, Optional<SeenAddress> seen, Optional<Instant> latest) {

        /** To ask with. */
        public Validators validators() {
            return seen.map(SeenAddress::validators).orElse(Validators.NONE);
        }
    }

    private static final Comparator<Candidate> NEWEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.wanted.latest().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparingInt(candidate -> candidate.place);

    /** @param place among all entries, so that those without a date stay in the feed's order */
    private record Candidate(Wanted wanted, int place) {}

    private final FeedMemory memory;
    private final Register register;
    private final Instant now;
    private final int most;
    private final PriorityQueue<Candidate> chosen = new PriorityQueue<>(NEWEST_FIRST.reversed());
    private final Set<String> keys = new HashSet<>();
    private int entries;
    private int left;

    /**
     * @param register is asked for what was added without a watch
     * @param most entries to choose
     */
    public EntryChoice(FeedMemory memory, Register register, Instant now, int most) {
        this.memory = memory;
        this.register = register;
        this.now = now;
        this.most = most;
    }

    /** The address of an entry as it is remembered: in normal form, without fragment. */
    public static String key(String url) {
        @Nullable String normal = new BasicURLNormalizer().filter(url);
        return normal == null ? url : normal;
    }

    /** Takes the next entry of the feed. */
    public void offer(FeedEntry entry) throws RegisterException {
        entries++;
        if (entry.url().isEmpty()) return;
        String url = entry.url().get();
        String key = key(url);
        if (keys.contains(key)) return;
        Optional<Instant> changed = entry.dateModified().flatMap(EntryChoice::instant);
        Optional<SeenAddress> seen = memory.seen(key);
        if (!isWanted(seen, changed)) return;
        Candidate candidate =
                new Candidate(new Wanted(url, key, seen, entry.latest().flatMap(EntryChoice::instant)), entries);
        boolean tooOld = chosen.size() == most && NEWEST_FIRST.compare(candidate, chosen.element()) > 0;
        if (tooOld) {
            left++;
            return;
        }
        // Asked last, and of few: of a sitemap of fifty thousand most never come so far.
        if (seen.isEmpty() && !isWanted(registered(key), changed)) return;
        keys.add(key);
        chosen.add(candidate);
        if (chosen.size() <= most) return;
        Candidate oldest = chosen.remove();
        keys.remove(oldest.wanted.key());
        left++;
    }

    /** What was added without a watch is remembered from now on. */
    private Optional<SeenAddress> registered(String key) throws RegisterException {
        Optional<Instant> added = register.report(Ids.report(key))
                .map(report -> report.versions().getLast())
                .map(Version::added);
        if (added.isEmpty()) return Optional.empty();
        SeenAddress seen = new SeenAddress(key, Outcome.KEPT, added.get(), Validators.NONE, 1);
        memory.remember(seen);
        return Optional.of(seen);
    }

    private boolean isWanted(Optional<SeenAddress> before, Optional<Instant> changed) {
        if (before.isEmpty()) return true;
        SeenAddress seen = before.get();
        // What is said to change in the future has not changed yet.
        boolean later =
                changed.filter(at -> at.isAfter(seen.at()) && !at.isAfter(now)).isPresent();
        return switch (seen.outcome()) {
            case KEPT, LISTED -> later && !now.isBefore(seen.at().plus(wait(FIRST_RECHECK, seen.times() - 1)));
            case REFUSED -> later;
            case LATER -> {
                boolean due = !now.isBefore(seen.at().plus(wait(FIRST_RETRY, seen.times())));
                if (!due) left++;
                yield due;
            }
        };
    }

    /** Nothing at first, then twice as long each time. */
    private static Duration wait(Duration first, int times) {
        if (times <= 0) return Duration.ZERO;
        Duration wait = first.multipliedBy(1L << Math.min(times - 1, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Whether an address that could not be had is tried again. */
    public static Outcome failed(Optional<SeenAddress> before) {
        int tries = before.filter(seen -> seen.outcome() == Outcome.LATER)
                .map(SeenAddress::times)
                .orElse(0);
        return tries + 1 >= MOST_TRIES ? Outcome.REFUSED : Outcome.LATER;
    }

    /** Entries that are to be fetched, so far. */
    public int size() {
        return chosen.size();
    }

    /** Entries that were offered. */
    public int entries() {
        return entries;
    }

    /** Entries that are to be fetched but were too many, or whose time has not come. */
    public int left() {
        return left;
    }

    /** The entries to fetch, the newest first; those without a date after them, in the feed's order. */
    public List<Wanted> chosen() {
        List<Candidate> sorted = new ArrayList<>(chosen);
        sorted.sort(NEWEST_FIRST);
        return sorted.stream().map(Candidate::wanted).toList();
    }

    /** The point in time that a date names; empty where it is less than a day. */
    public static Optional<Instant> instant(Moment moment) {
        return switch (moment.value()) {
            case OffsetDateTime time -> Optional.of(time.toInstant());
            case LocalDateTime time -> Optional.of(time.toInstant(ZoneOffset.UTC));
            case LocalDate day -> Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
            default -> Optional.empty();
        };
    }
}
