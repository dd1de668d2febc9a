package org.onrecord.register.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.register.feeds.SeenAddress.Outcome.KEPT;
import static org.onrecord.register.feeds.SeenAddress.Outcome.LATER;
import static org.onrecord.register.feeds.SeenAddress.Outcome.REFUSED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Moment;
import org.onrecord.page.feed.FeedEntry;
import org.onrecord.page.source.Validators;
import org.onrecord.register.Gazette;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;

/** Which entries of a feed are fetched. */
class EntryChoiceTest {

    private static final Instant NOON = Instant.parse("2031-04-02T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final List<AutoCloseable> open = new ArrayList<>();
    private Optional<Register> register = Optional.empty();
    private Optional<FeedMemory> memory = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        register = Optional.of(new RegisterFolder(folder).open("a test"));
        memory = Optional.of(FeedMemoryFile.open(folder));
        open.add(memory.get());
        open.add(register.get());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) one.close();
    }

    private EntryChoice choice(int most) {
        return new EntryChoice(memory.orElseThrow(), register.orElseThrow(), NOON, most);
    }

    private static FeedEntry entry(String url, String published, String modified) {
        return new FeedEntry(
                Optional.empty(),
                Optional.of(url).filter(words -> !words.isEmpty()),
                Optional.empty(),
                List.of(),
                Moment.parse(published),
                Moment.parse(modified),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<String> urls(EntryChoice choice) {
        return choice.chosen().stream().map(EntryChoice.Wanted::url).toList();
    }

    @Test
    void the_newest_come_first_and_no_more_than_allowed() throws Exception {
        EntryChoice choice = choice(3);
        choice.offer(entry("https://a.example/undated", "", ""));
        choice.offer(entry("https://a.example/old", "2031-03-01", ""));
        choice.offer(entry("https://a.example/new", "2031-04-02T10:00:00+02:00", ""));
        choice.offer(entry("https://a.example/changed", "2031-01-01", "2031-04-02T11:00:00Z"));
        choice.offer(entry("", "2031-04-02", ""));
        choice.offer(entry("https://a.example/undated-too", "", ""));
        assertThat(urls(choice))
                .containsExactly("https://a.example/changed", "https://a.example/new", "https://a.example/old");
        assertThat(choice.entries()).isEqualTo(6);
        assertThat(choice.left()).isEqualTo(2);
    }

    @Test
    void entries_without_a_date_stay_in_the_feeds_order() throws Exception {
        EntryChoice choice = choice(2);
        for (String name : List.of("a", "b", "c")) choice.offer(entry("https://a.example/" + name, "", ""));
        assertThat(urls(choice)).containsExactly("https://a.example/a", "https://a.example/b");
    }

    @Test
    void an_address_is_one_however_it_is_written() throws Exception {
        EntryChoice choice = choice(9);
        choice.offer(entry("https://A.example:443/1#comments", "", ""));
        choice.offer(entry("https://a.example/1", "", ""));
        assertThat(urls(choice)).hasSize(1);
    }

    @Test
    void a_hundred_thousand_entries_cost_what_a_few_do_to_keep() throws Exception {
        EntryChoice choice = choice(10);
        for (int i = 0; i < 20_000; i++) {
            choice.offer(entry("https://a.example/" + i, "2031-03-" + String.format("%02d", 1 + i % 28), ""));
        }
        assertThat(choice.chosen())
                .hasSize(10)
                .allMatch(wanted -> wanted.latest().equals(Optional.of(Instant.parse("2031-03-28T00:00:00Z"))));
        assertThat(choice.left()).isEqualTo(19_990);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            KEPT,    PT-1H,   1, -,                         false
            KEPT,    PT-1H,   1, 2031-04-02T11:30:00Z,      true
            KEPT,    PT-1H,   1, 2031-04-02T10:59:00Z,      false
            KEPT,    PT-1H,   1, 2031-04-02T13:20:00+02:00, true
            KEPT,    PT-1H,   1, 2031-04-02T11:30:00,       true
            KEPT,    PT-1H,   1, 2031-04-02,                false
            KEPT,    PT-13H,  1, 2031-04-02,                true
            KEPT,    PT-1H,   1, 2031-04-03,                false
            KEPT,    PT-1H,   1, 2031-04,                   false
            KEPT,    PT-20M,  2, 2031-04-02T11:59:00Z,      false
            KEPT,    PT-1H,   2, 2031-04-02T11:59:00Z,      true
            KEPT,    PT-1H,   4, 2031-04-02T11:59:00Z,      false
            REFUSED, PT-100H, 1, -,                         false
            REFUSED, PT-1H,   1, 2031-04-02T11:30:00Z,      true
            LATER,   PT-4M,   1, -,                         false
            LATER,   PT-6M,   1, -,                         true
            LATER,   PT-6M,   2, -,                         false
            LATER,   PT-11M,  2, -,                         true
            """)
    void what_was_seen_is_fetched_again_only_where_the_feed_says_that_it_changed_or_it_failed_for_now(
            SeenAddress.Outcome outcome, Duration ago, int times, String modified, boolean wanted) throws Exception {
        String address = "https://a.example/1";
        memory.orElseThrow().remember(new SeenAddress(address, outcome, NOON.plus(ago), Validators.NONE, times));
        EntryChoice choice = choice(9);
        choice.offer(entry(address, "", Optional.ofNullable(modified).orElse("")));
        assertThat(choice.chosen().size()).isEqualTo(wanted ? 1 : 0);
        assertThat(choice.left()).as("what waits is not forgotten").isEqualTo(outcome == LATER && !wanted ? 1 : 0);
    }

    @Test
    void what_was_added_without_a_watch_is_not_fetched_either() throws Exception {
        Gazette.Issue issue = Gazette.at("https://a.example/1", "2031-04-02", "The bridge is closed.", "No. 1");
        register.orElseThrow().add(issue.page(), issue.reading());
        EntryChoice choice = choice(9);
        choice.offer(entry("https://a.example/1#top", "", ""));
        choice.offer(entry("https://a.example/2", "", ""));
        assertThat(urls(choice)).containsExactly("https://a.example/2");
        assertThat(memory.orElseThrow().seen("https://a.example/1"))
                .hasValueSatisfying(seen -> assertThat(seen.outcome()).isEqualTo(KEPT));
    }

    @Test
    void what_cannot_be_had_is_given_up_after_some_tries() {
        assertThat(EntryChoice.failed(Optional.empty())).isEqualTo(LATER);
        SeenAddress last =
                new SeenAddress("https://a.example/1", LATER, NOON, Validators.NONE, EntryChoice.MOST_TRIES - 1);
        assertThat(EntryChoice.failed(Optional.of(last))).isEqualTo(REFUSED);
        SeenAddress kept = new SeenAddress("https://a.example/1", KEPT, NOON, Validators.NONE, 50);
        assertThat(EntryChoice.failed(Optional.of(kept))).isEqualTo(LATER);
    }
}
