package org.onrecord.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.PageReader;
import org.onrecord.page.feed.FeedReader;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;

/**
 * What a program does that has the page reader, jsoup and jackson-core, and nothing else. Loaded by a class loader of its
 * own; gives back what it saw.
 */
public final class ReadingAlone implements Callable<List<String>> {

    private static final String HTML = """
            <!doctype html><html lang="en"><head><title>Mole to be rebuilt</title>
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Mole to be rebuilt",
             "datePublished": "2024-03-12T16:20:00+02:00", "author": {"@type": "Person", "name": "Jo Marrable"}}</script></head>
            <body><article><h1>Mole to be rebuilt</h1>
            <figure><img src="/mole.jpg"><figcaption>The mole in January. Photo: Ada Brix</figcaption></figure>
            <p>The harbour council of Port Verrin voted on Tuesday to rebuild the eastern mole, which storms broke.</p>
            <p>Work would begin in spring, the mayor said, and the fleet could stay in the inner basin until then.</p>
            </article></body></html>
            """;

    private static final String STRIPPED = """
            Mole to be rebuilt
            By Jo Marrable
            Published: 12 March 2024
            The harbour council of Port Verrin voted on Tuesday to rebuild the eastern mole, which storms broke.
            """;

    @Override
    public List<String> call() throws Exception {
        List<String> seen = new ArrayList<>();
        seen.add(PageReader.read(Page.ofHtml("a.html", HTML))
                .datePublished()
                .orElseThrow()
                .iso());
        seen.add(PageReader.read(Page.ofText("a.txt", STRIPPED)).headline().orElseThrow());
        seen.add(PageReader.readPlain(Page.of("b.txt", "Nothing but a body.".getBytes(StandardCharsets.UTF_8)))
                .text());
        seen.add(FeedReader.read(Page.ofText("map", "<urlset><url><loc>https://a.example/</loc></url></urlset>"))
                .format()
                .words());
        seen.add(code(() -> FeedReader.read(Page.ofText("rss", "<rss><channel/></rss>"))));
        PageSource source = new PageSource(PageLimits.DEFAULT);
        seen.add(code(() -> source.fetch("https://a.example/")));
        byte[] warc = "WARC/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        try (Stream<PageInput> pages = source.open("crawl.warc", new java.io.ByteArrayInputStream(warc))) {
            seen.add(pages.map(page -> page instanceof PageInput.Failed failed
                            ? failed.error().getMessage()
                            : "read")
                    .findFirst()
                    .orElse("nothing"));
        }
        return seen;
    }

    private interface Attempt {
        Object make() throws PageException;
    }

    private static String code(Attempt attempt) {
        try {
            return Optional.of(attempt.make()).get().toString();
        } catch (PageException e) {
            return e.getMessage();
        }
    }
}
