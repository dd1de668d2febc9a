package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.source.FetchOptions;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.feeds.FeedMemory;
import org.onrecord.register.feeds.FeedMemoryFile;
import org.onrecord.register.feeds.FeedState;
import org.onrecord.register.feeds.PollPlan;
import org.onrecord.statement.ReadingOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a watch asks for, when, and what it does with it. */
@Timeout(180)
class WatchTest {

    private static final String OLD = "2024-03-12T08:00:00Z";

    @TempDir
    private Path folder = Path.of("");

    private final Newsroom news = new Newsroom();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeTime time = new FakeTime();

    @AfterEach
    void stop() {
        news.close();
    }

    /** Time that passes only when a watch waits for it, and when nothing is under way. */
    private static final class FakeTime implements Watch.Timing {
        private Instant now = Instant.now();
        private Instant end = Instant.MAX;
        private Optional<Watch> watch = Optional.empty();

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public void await(Semaphore changed, Instant until) throws InterruptedException {
            Watch waiting = watch.orElseThrow();
            while (!waiting.isIdle()) {
                if (changed.tryAcquire(20, TimeUnit.MILLISECONDS)) return;
            }
            synchronized (this) {
                if (until.isAfter(now)) now = until;
                if (now.isAfter(end)) waiting.stop();
            }
        }
    }

    /** One round in which each feed is asked that may be, at the fake time; the events it told. */
    private List<JsonNode> once(String... feeds) throws Exception {
        return watch(true, 100, Duration.ZERO, feeds);
    }

    private List<JsonNode> watch(boolean once, int limit, Duration length, String... feeds) throws Exception {
        StringWriter log = new StringWriter();
        RegisterFolder register = new RegisterFolder(folder.resolve("reg"));
        try (Register open = register.open("a test");
                FeedMemory memory = FeedMemoryFile.open(register.path())) {
            Watch watch = new Watch(
                    new PageSource(
                            PageLimits.DEFAULT,
                            FetchOptions.DEFAULT
                                    .withAllowedHosts(Set.of(news.host()))
                                    .withPause(Duration.ZERO)),
                    PageLimits.DEFAULT.maxBytes(),
                    open,
                    memory,
                    new PollPlan(Duration.ofMinutes(15), () -> 0L),
                    time,
                    new WatchLog(new PrintWriter(log), true, time, ZoneOffset.UTC),
                    new Watch.Settings(limit, 20, new Since(Optional.empty()), once));
            time.watch = Optional.of(watch);
            time.end = once ? Instant.MAX : time.now.plus(length);
            List<String> named = new ArrayList<>();
            for (String feed : feeds) named.add(feed.startsWith("/") ? news.address(feed) : feed);
            watch.run(named, new Adding(open, input -> ReadingOptions.DEFAULT));
        }
        return log.toString().lines().map(new JsonMapper()::readTree).toList();
    }

    private FeedState state(String feed) throws Exception {
        try (FeedMemory memory = FeedMemoryFile.open(folder.resolve("reg"))) {
            return memory.state(news.address(feed)).orElseThrow();
        }
    }

    private static List<String> events(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("event").asString()).toList();
    }

    private static JsonNode last(List<JsonNode> lines) {
        return lines.getLast();
    }

    @Test
    void what_a_feed_lists_is_fetched_once_and_what_is_new_the_next_time() throws Exception {
        news.report("/1", "The ferry is late");
        news.report("/2", "The mole is closed");
        news.feed("/feed", news.item("/1", OLD), news.item("/2", OLD));
        List<JsonNode> first = once("/feed");
        assertThat(events(first)).containsExactly("page", "page", "polled");
        assertThat(last(first).path("added").asInt()).isEqualTo(2);
        assertThat(last(first).path("entries").asInt()).isEqualTo(2);
        assertThat(first.getFirst().path("status").asString()).isEqualTo("added");
        assertThat(first.getFirst().path("report").asString()).startsWith("r");
        assertThat(first.getFirst().path("at").asString()).endsWith("+00:00");

        news.report("/3", "The crane is new");
        news.feed("/feed", news.item("/3", OLD), news.item("/1", OLD), news.item("/2", OLD));
        assertThat(last(once("/feed")).path("added").asInt()).isEqualTo(1);
        assertThat(news.count("/1") + news.count("/2")).isEqualTo(2);
        assertThat(news.count("/3")).isEqualTo(1);
    }

    @Test
    void a_feed_that_did_not_change_is_not_sent_again_but_only_when_all_it_listed_was_dealt_with() throws Exception {
        news.serve("/1", 503, Map.of("Retry-After", "60"), "busy");
        news.serve("/feed", 200, Map.of("ETag", "\"a\""), "<rss><channel><item><link>/1</link></item></channel></rss>");
        assertThat(last(once("/feed")).path("left").asInt()).isEqualTo(1);
        news.report("/1", "The ferry is late");
        assertThat(last(once("/feed")).path("added").asInt()).isEqualTo(1);
        assertThat(events(once("/feed"))).containsExactly("notModified");
        assertThat(news.asked.stream().filter(path -> path.startsWith("/feed")))
                .containsExactly("/feed", "/feed", "/feed", "/feed not modified");
    }

    @Test
    void an_entry_that_changed_is_a_new_version_and_one_that_only_says_so_is_not() throws Exception {
        news.report("/1", "The ferry is late");
        news.serve(
                "/2",
                200,
                Map.of("Content-Type", "text/html", "ETag", "\"x\""),
                "<p>\"The mole is closed,\" said Ada Brix.</p>");
        news.feed("/feed", news.item("/1", OLD), news.item("/2", OLD));
        once("/feed");
        time.now = time.now.plus(Duration.ofDays(1));
        String today = time.now.minusSeconds(60).toString();
        news.report("/1", "The ferry is gone");
        news.feed("/feed", news.item("/1", today), news.item("/2", today));
        JsonNode polled = last(once("/feed"));
        assertThat(polled.path("newVersions").asInt()).isEqualTo(1);
        assertThat(polled.path("unchanged").asInt()).isEqualTo(1);
        assertThat(news.asked).contains("/2 not modified");
    }

    @Test
    void a_server_that_is_asked_too_much_is_left_alone_as_long_as_it_says() throws Exception {
        news.serve("/feed", 429, Map.of("Retry-After", "7200"), "");
        Instant begin = time.now;
        JsonNode failed = last(once("/feed"));
        assertThat(failed.path("event").asString()).isEqualTo("failed");
        assertThat(failed.at("/error/code").asString()).isEqualTo("http-status");
        assertThat(state("/feed").notBefore()).isEqualTo(begin.plusSeconds(7200));
        assertThat(events(once("/feed"))).containsExactly("notDue");
        assertThat(news.count("/feed")).isEqualTo(1);
        time.now = begin.plusSeconds(7201);
        news.feed("/feed");
        assertThat(events(once("/feed"))).containsExactly("polled");
    }

    @Test
    void a_host_whose_page_is_refused_for_now_gives_its_other_pages_another_time() throws Exception {
        for (int i = 0; i < 5; i++) news.serve("/" + i, 429, Map.of(), "");
        news.feed("/feed", news.item("/0", OLD), news.item("/1", OLD), news.item("/2", OLD), news.item("/3", OLD));
        assertThat(last(once("/feed")).path("left").asInt()).isEqualTo(4);
        assertThat(news.asked.stream().filter(path -> path.matches("/\\d"))).hasSize(1);
    }

    @Test
    void what_robots_txt_forbids_is_not_asked_for_and_is_not_tried_again() throws Exception {
        news.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
        news.report("/secret/1", "The ferry is late");
        news.feed("/feed", news.item("/secret/1", OLD));
        List<JsonNode> lines = once("/feed");
        assertThat(lines.getFirst().at("/error/code").asString()).isEqualTo("robots-disallowed");
        assertThat(last(once("/feed")).path("failed").asInt()).isZero();
        assertThat(news.count("/secret/1")).isZero();
    }

    @Test
    void a_feed_that_is_gone_is_never_asked_again() throws Exception {
        news.serve("/feed", 410, Map.of(), "");
        assertThat(events(once("/feed"))).containsExactly("gone");
        time.now = time.now.plus(Duration.ofDays(99));
        assertThat(events(once("/feed"))).containsExactly("gone");
        assertThat(news.count("/feed")).isEqualTo(1);
    }

    @Test
    void a_page_stands_for_the_feeds_it_names_also_when_the_watch_begins_again() throws Exception {
        news.serve("/", "text/html", "<!doctype html><link rel=alternate type=application/rss+xml href=/feed>");
        news.report("/1", "The ferry is late");
        news.feed("/feed", news.item("/1", OLD));
        assertThat(events(once("/"))).containsExactly("site", "page", "polled");
        news.report("/2", "The mole is closed");
        news.feed("/feed", news.item("/2", OLD), news.item("/1", OLD));
        assertThat(events(watch(false, 100, Duration.ofHours(1), "/")))
                .contains("page", "polled")
                .doesNotContain("site");
        assertThat(news.count("/")).isEqualTo(1);
    }

    @Test
    void a_large_sitemap_is_taken_newest_first_and_so_much_at_a_time() throws Exception {
        StringBuilder index = new StringBuilder("<sitemapindex>");
        for (int map = 1; map <= 3; map++) {
            StringBuilder urls = new StringBuilder("<urlset>");
            for (int i = 1; i <= 3; i++) {
                String path = "/2024-03-0" + map + "-" + i;
                news.report(path, "Ferry number " + map + i + " is late");
                urls.append("<url><loc>")
                        .append(news.address(path))
                        .append("</loc><lastmod>2024-03-0")
                        .append(map)
                        .append("T0")
                        .append(i)
                        .append(":00:00Z</lastmod></url>");
            }
            news.serve("/map" + map + ".xml", "text/xml", urls + "</urlset>");
            index.append("<sitemap><loc>")
                    .append(news.address("/map" + map + ".xml"))
                    .append("</loc><lastmod>2024-03-0")
                    .append(map)
                    .append("</lastmod></sitemap>");
        }
        news.serve("/index.xml", "text/xml", index + "</sitemapindex>");
        List<String> added = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            for (JsonNode line : watch(true, 2, Duration.ZERO, "/index.xml")) {
                if (line.path("event").asString().equals("page"))
                    added.add(line.path("input").asString());
            }
        }
        assertThat(added).hasSize(9).doesNotHaveDuplicates();
        assertThat(added.subList(0, 4))
                .containsExactly(
                        news.address("/2024-03-03-3"), news.address("/2024-03-03-2"),
                        news.address("/2024-03-03-1"), news.address("/2024-03-02-3"));
        long before =
                news.asked.stream().filter(path -> path.startsWith("/map")).count();
        once("/index.xml");
        once("/index.xml");
        assertThat(news.asked.stream().filter(path -> path.startsWith("/map")).count())
                .as("sitemaps that have not changed since all they listed was dealt with")
                .isLessThanOrEqualTo(before + 3);
    }

    @Test
    void a_quiet_feed_is_asked_less_often_and_one_that_says_how_often_no_more_than_that() throws Exception {
        news.feed("/quiet");
        news.serve("/daily", "text/xml", "<rss><channel><ttl>720</ttl></channel></rss>");
        news.serve("/broken", 500, Map.of(), "");
        watch(false, 100, Duration.ofHours(24), "/quiet", "/daily", "/broken");
        assertThat(news.count("/quiet")).isBetween(14L, 20L);
        assertThat(news.count("/daily")).isBetween(2L, 3L);
        assertThat(news.count("/broken")).isBetween(6L, 14L);
    }

    @Test
    void what_was_added_already_is_not_fetched_for_a_feed() throws Exception {
        news.report("/1", "The ferry is late");
        assertThat(run(
                        "add",
                        news.address("/1"),
                        "--register",
                        folder.resolve("reg").toString()))
                .isZero();
        news.feed("/feed", news.item("/1", OLD));
        assertThat(last(once("/feed")).path("added").asInt()).isZero();
        assertThat(news.count("/1")).isEqualTo(1);
    }

    @Test
    void feeds_that_are_made_to_do_harm_fail_and_the_others_go_on() throws Exception {
        news.serve(
                "/bomb",
                "text/xml",
                "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>"
                        + "<rss><channel><item><link>http://10.0.0.1/</link><title>&b;</title></item>"
                        + "<item><link>file:///etc/passwd</link></item></channel></rss>");
        news.serve("/deep", "text/xml", "<rss><channel>" + "<a>".repeat(100_000));
        news.serve("/huge", "text/xml", "x".repeat(21_000_000));
        news.serve("/page", "text/html", "<!doctype html><p>no feed here");
        news.report("/1", "The ferry is late");
        news.feed("/good", news.item("/1", OLD));
        List<JsonNode> lines = once("/bomb", "/deep", "/huge", "/page", "/good");
        assertThat(lines)
                .filteredOn(line -> line.path("event").asString().equals("failed"))
                .extracting(line -> line.at("/error/code").asString())
                .contains("too-large", "not-feed");
        assertThat(lines)
                .filteredOn(line -> line.path("event").asString().equals("page"))
                .extracting(line ->
                        line.path("status").asString() + line.at("/error/code").asString(""))
                .containsExactlyInAnyOrder("failedprivate-address", "added");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--allow-host", news.host()));
        return Onrecord.commandLine(new Streams(Terminal.NONE, out, err)).execute(line.toArray(String[]::new));
    }

    @Test
    void the_command_says_what_it_does_in_lines_with_the_time_and_its_zone() throws Exception {
        news.report("/1", "The ferry is late");
        news.feed("/feed", news.item("/1", OLD), news.item("/missing", OLD));
        Path list = Files.writeString(folder.resolve("feeds.txt"), "# the harbour\n\n" + news.address("/feed") + "\n");
        String register = folder.resolve("reg").toString();
        assertThat(run("watch", "--once", "--from", list.toString(), "--register", register))
                .isEqualTo(1);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d  .*"));
        assertThat(lines.getFirst()).endsWith("watching 1 feed for the register in " + register);
        assertThat(lines).anyMatch(line -> line.contains("  added r")).anyMatch(line -> line.contains("not added: "));
        assertThat(lines.get(lines.size() - 2)).contains("1 new of 2, 1 not added; next at ");
        assertThat(lines.getLast()).endsWith("ended; 1 page added");
    }

    @Test
    void a_command_line_that_makes_no_sense_is_refused_before_anything_is_made() {
        String register = folder.resolve("reg").toString();
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("feed.xml"),
                List.of("http://a.example/", "--every", "0s"),
                List.of("http://a.example/", "--every", "often"),
                List.of("http://a.example/", "--limit", "0"),
                List.of("http://a.example/", "--since", "spring"),
                List.of("http://a.example/", "--contact", "a b"),
                List.of("--from", folder.resolve("missing").toString()))) {
            List<String> arguments = new ArrayList<>(List.of("watch", "--register", register));
            arguments.addAll(wrong);
            assertThat(run(arguments.toArray(String[]::new))).as("%s", wrong).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("onrecord watch: ");
        }
        assertThat(Path.of(register)).doesNotExist();
    }
}
