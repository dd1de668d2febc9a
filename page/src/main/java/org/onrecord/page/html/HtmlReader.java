package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.page.html.metadata.Metadata;
import org.onrecord.page.html.metadata.MetadataReader;

/**
 * Reads a report out of an HTML page. Time and memory grow with the length of the page and with nothing else; markup of
 * any kind, however broken or deep, is read. Stateless; safe for any number of threads.
 */
public final class HtmlReader {

    /** Deeper elements become siblings: no page that people read goes half as deep. */
    private static final int DEEPEST = 256;

    private HtmlReader() {}

    /** The report on a page whose text is {@code html}. */
    public static Report read(Page page, String html) {
        Document document = Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseInput(html, page.url().orElse(""));
        Metadata metadata = MetadataReader.read(document, page.url(), page.fetched());
        Optional<String> base = page.url().or(metadata::canonicalUrl);
        Outline outline = Segmenter.outline(document.body(), new FigureReader(base));
        List<Passage> passages = outline.passages();
        BodyFinder.Confirmation confirmation =
                new BodyFinder.Confirmation(passages, metadata.articleBody().orElse(""));
        BodyFinder finder = new BodyFinder(outline, confirmation);
        int body = finder.find();
        List<Passage> chosen = new ArrayList<>();
        List<Boolean> confirmed = new ArrayList<>();
        if (body >= 0) {
            for (int i = outline.firstPassage(body); i < outline.endPassage(body); i++) {
                Passage passage = passages.get(i);
                if (finder.isFurniture(passage.element()) && !confirmation.holds(i)) continue;
                chosen.add(passage);
                confirmed.add(confirmation.holds(i));
            }
        }
        boolean[] held = new boolean[confirmed.size()];
        for (int i = 0; i < held.length; i++) held[i] = confirmed.get(i);
        List<Passage> kept = PassageFilter.filter(chosen, metadata.titles(), held);
        return assemble(page, metadata, kept);
    }

    private static Report assemble(Page page, Metadata metadata, List<Passage> kept) {
        Report.Builder report = Report.builder(page.digest())
                .url(page.url())
                .canonicalUrl(metadata.canonicalUrl())
                .publisher(metadata.publisher())
                .headline(metadata.headline())
                .authors(metadata.authors())
                .dateline(metadata.dateline())
                .datePublished(metadata.datePublished())
                .dateModified(metadata.dateModified())
                .inLanguage(metadata.inLanguage())
                .section(metadata.section())
                .keywords(metadata.keywords())
                .isAccessibleForFree(metadata.isAccessibleForFree());
        metadata.headline().ifPresent(words -> report.block(Block.Kind.HEADLINE, words));
        List<Image> images = new ArrayList<>();
        for (Passage passage : kept) {
            passage.image().ifPresent(images::add);
            report.block(passage.kind(), passage.text(), passage.time());
        }
        return report.images(images).build();
    }
}
