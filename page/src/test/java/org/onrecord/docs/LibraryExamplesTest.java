package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.PageReader;
import org.onrecord.page.Report;
import org.onrecord.page.feed.Feed;
import org.onrecord.page.feed.FeedEntry;
import org.onrecord.page.feed.FeedReader;
import org.onrecord.page.feed.FeedWalk;
import org.onrecord.page.source.FetchOptions;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;

/** The code of docs/library.md, by its tags; {@link LibraryDocumentTest} compares the two. */
class LibraryExamplesTest {

    private static final String HTML = """
            <!doctype html><html lang="en"><head><title>Mole to be rebuilt - The Verrin Courier</title>
            <meta property="og:site_name" content="The Verrin Courier">
            <meta property="article:published_time" content="2024-03-12T16:20:00+02:00"></head>
            <body><article><h1>Mole to be rebuilt</h1><p class="byline">By Jo Marrable</p>
            <figure><img src="/mole.jpg"><figcaption>The mole in January. Photo: Ada Brix/Verrin Pictures</figcaption></figure>
            <p>The harbour council of Port Verrin voted on Tuesday to rebuild the eastern mole, which storms broke.</p>
            <p>Work would begin in spring, the mayor said, and the fleet could stay in the inner basin until then.</p>
            </article></body></html>
            """;

    @TempDir
    private Path folder = Path.of("");

    private final HttpServer server = start();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_page_is_read() throws Exception {
        String html = HTML;
        // tag::read[]
        Page page = Page.ofHtml("mole.html", html).withUrl("https://courier.example/mole");
        Report report = PageReader.read(page);

        String headline = report.headline().orElse("(none)");
        String outlet = report.publisher().orElse("(not told)");
        List<String> authors = report.authors();
        // end::read[]
        assertThat(headline).isEqualTo("Mole to be rebuilt");
        assertThat(outlet).isEqualTo("The Verrin Courier");
        assertThat(authors).containsExactly("Jo Marrable");

        // tag::body[]
        List<String> paragraphs = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block.kind().isBody()) paragraphs.add(report.words(block));
        }
        // end::body[]
        assertThat(paragraphs).hasSize(2).first().asString().startsWith("The harbour council");

        // tag::images[]
        for (Image image : report.images()) {
            String credit = image.creditText().orElse("not told");
            System.out.println(image.url().orElse("") + ": " + image.caption().orElse("") + " (by " + credit + ")");
        }
        // end::images[]
        assertThat(report.images().getFirst().url()).contains("https://courier.example/mole.jpg");
        assertThat(report.images().getFirst().creditText()).contains("Ada Brix/Verrin Pictures");
    }

    @Test
    void a_date_is_as_precise_as_the_page_is() throws Exception {
        Report report = PageReader.read(Page.ofHtml("mole.html", HTML));
        // tag::dates[]
        String published = report.datePublished().map(Moment::iso).orElse("not told");
        boolean exact = report.datePublished()
                .filter(moment -> moment.value() instanceof OffsetDateTime)
                .isPresent();
        LocalDate day = report.datePublished().flatMap(Moment::day).orElse(LocalDate.MIN);
        // end::dates[]
        assertThat(published).isEqualTo("2024-03-12T16:20:00+02:00");
        assertThat(exact).isTrue();
        assertThat(day).isEqualTo("2024-03-12");
    }

    @Test
    void what_cannot_be_read_says_why() {
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        // tag::errors[]
        try {
            PageReader.read(Page.of("picture.html", bytes));
        } catch (PageException e) {
            System.err.println(e.getMessage()); // what was wrong, in which input, what to do: one line
            switch (e.code()) {
                case EMPTY, NOT_TEXT -> System.err.println("nothing to read here");
                default -> System.err.println(e.code().term()); // words that never change, such as too-large
            }
        }
        // end::errors[]
        assertThat(PageException.Code.NOT_TEXT.term()).isEqualTo("not-text");
    }

    @Test
    void files_folders_and_WARC_files_are_opened() throws Exception {
        Files.writeString(folder.resolve("mole.html"), HTML);
        Files.writeString(folder.resolve("crawl.warc"), "WARC/1.1\r\n");
        String input = folder.toString();
        List<String> read = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        // tag::source[]
        PageSource source = new PageSource(PageLimits.DEFAULT);
        try (Stream<PageInput> pages = source.open(input)) { // a file, a folder, a WARC file, an address, - for stdin
            for (PageInput found : (Iterable<PageInput>) pages::iterator) {
                switch (found) {
                    case PageInput.Found(Page page) ->
                        read.add(PageReader.read(page).text());
                    case PageInput.Failed(String name, PageException error) -> failed.add(name + ": " + error.code());
                }
            }
        }
        // end::source[]
        assertThat(read).hasSize(1);
        assertThat(failed).containsExactly(folder.resolve("crawl.warc") + "#record-1: BAD_WARC");
    }

    @Test
    void pages_are_fetched_politely() throws Exception {
        serve("/mole", "text/html", HTML);
        String address = address("/mole");
        // tag::fetch[]
        FetchOptions options = FetchOptions.DEFAULT
                .withContact("desk@courier.example") // stands in the User-Agent, for whoever has a question
                .withPause(Duration.ofSeconds(2)); // between two pages of one host; more where robots.txt asks
        // end::fetch[]
        options = options.withAllowedHosts(Set.of("127.0.0.1"));
        // tag::fetch[]
        PageSource web = new PageSource(PageLimits.DEFAULT, options); // one for all pages: it remembers robots.txt

        Report report = PageReader.read(web.fetch(address));
        // end::fetch[]
        assertThat(report.headline()).contains("Mole to be rebuilt");
    }

    @Test
    void a_feed_and_a_sitemap_are_read() throws Exception {
        serve(
                "/rss",
                "application/rss+xml",
                "<rss><channel><item><title>Mole</title><link>/mole</link></item></channel></rss>");
        serve("/map", "text/xml", "<sitemapindex><sitemap><loc>/urls</loc></sitemap></sitemapindex>");
        serve("/urls", "text/xml", "<urlset><url><loc>/mole</loc></url></urlset>");
        PageSource web = new PageSource(
                PageLimits.DEFAULT,
                FetchOptions.DEFAULT.withAllowedHosts(Set.of("127.0.0.1")).withPause(Duration.ZERO));
        String address = address("/rss");
        List<String> urls = new ArrayList<>();
        // tag::feed[]
        switch (FeedReader.read(web.openFeed(address))) {
            case Feed.Listing listing -> {
                for (FeedEntry entry : listing.entries()) entry.url().ifPresent(urls::add);
            }
            case Feed.SitemapIndex index -> System.out.println(index.sitemaps().size() + " sitemaps");
        }
        // end::feed[]
        assertThat(urls).containsExactly(address("/mole"));

        String sitemap = address("/map");
        // tag::walk[]
        FeedWalk walk = new FeedWalk(web, 20); // at most 20 sitemaps of an index
        walk.walk(sitemap, part -> true, new FeedWalk.Visitor() {
            @Override
            public boolean listing(String from, Feed.Listing listing) {
                for (FeedEntry entry : listing.entries()) entry.url().ifPresent(urls::add);
                return urls.size() < 1_000; // false ends the walk
            }

            @Override
            public void failed(String from, PageException error) {
                System.err.println(error.getMessage());
            }
        });
        // end::walk[]
        assertThat(urls).hasSize(2);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
