package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.onrecord.page.Block;
import org.onrecord.page.Explanation;
import org.onrecord.page.Image;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.page.html.metadata.BylineReader;
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
        return reading(page, html).report();
    }

    /** The same reading, and what it decided of each passage of the page. */
    public static Explanation explain(Page page, String html) {
        Reading reading = reading(page, html);
        List<Explanation.Entry> entries =
                new Explainer(reading.outline, reading.story, reading.hints, reading.report).entries();
        return new Explanation(reading.report, entries);
    }

    private record Reading(Report report, Outline outline, Story story, Hints hints) {}

    private static Reading reading(Page page, String html) {
        Document document = Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseInput(html, page.url().orElse(""));
        Metadata metadata = MetadataReader.read(document, page.url(), page.fetched());
        Optional<String> base = metadata.base().or(metadata::canonicalUrl);
        Hints hints = new Hints();
        FigureReader figures = new FigureReader(hints, base, metadata.authors());
        Outline outline = Segmenter.outline(document.body(), hints, figures);
        List<Passage> passages = outline.passages();
        Optional<String> publisher = metadata.publisher().or(() -> Copyright.outlet(passages));
        Story story = Story.read(outline, metadata);
        Optional<Element> data = DataBody.find(document, metadata, story.body());
        if (data.isPresent()) {
            document.body().appendChild(data.get());
            outline = Segmenter.outline(document.body(), hints, new FigureReader(hints, base, metadata.authors()));
            story = Story.read(outline, metadata);
        }
        return new Reading(assemble(page, metadata, publisher, story), outline, story, hints);
    }

    private static Report assemble(Page page, Metadata metadata, Optional<String> publisher, Story story) {
        List<Passage> body = story.body();
        Optional<String> first = body.stream()
                .filter(passage -> passage.kind() == Block.Kind.PARAGRAPH)
                .map(Passage::text)
                .findFirst();
        Optional<Datelines.Dateline> dateline = first.flatMap(Datelines::find);
        List<String> authors = metadata.authors().isEmpty() ? BylineReader.inLines(story.lines()) : metadata.authors();
        List<String> credits = new ArrayList<>(authors);
        credits.addAll(story.bylines());
        dateline.ifPresent(line -> credits.add(line.credit()));
        List<String> named = dateline.filter(Datelines.Dateline::agency)
                .map(line -> List.of(line.credit()))
                .orElse(List.of());
        String last = body.isEmpty() ? "" : body.get(body.size() - 1).text();
        Report.Builder report = Report.builder(page.digest())
                .url(page.url())
                .canonicalUrl(metadata.canonicalUrl())
                .publisher(publisher)
                .headline(metadata.headline())
                .authors(authors)
                .dateline(dateline.map(Datelines.Dateline::place).or(metadata::dateline))
                .agencies(Agencies.find(credits, named, last))
                .datePublished(metadata.datePublished())
                .dateModified(metadata.dateModified())
                .inLanguage(metadata.inLanguage())
                .section(metadata.section())
                .keywords(metadata.keywords())
                .isAccessibleForFree(metadata.isAccessibleForFree());
        metadata.headline().ifPresent(words -> report.block(Block.Kind.HEADLINE, words));
        List<Image> images = new ArrayList<>();
        List<String> highlights = new ArrayList<>();
        for (Passage passage : inOrder(story, last)) {
            passage.image().ifPresent(images::add);
            if (passage.kind() == Block.Kind.HIGHLIGHT) highlights.add(passage.text());
            report.block(passage.kind(), passage.text(), passage.time());
        }
        return report.images(Pictures.merge(images, metadata.pictures()))
                .highlights(highlights)
                .build();
    }

    // Standfirst and highlights follow the headline; everything else stands as on the page.
    private static List<Passage> inOrder(Story story, String last) {
        List<Passage> ordered = new ArrayList<>();
        for (Block.Kind kind : List.of(Block.Kind.STANDFIRST, Block.Kind.HIGHLIGHT, Block.Kind.CAPTION)) {
            for (Passage passage : story.head()) if (passage.kind() == kind) ordered.add(passage);
        }
        ordered.addAll(story.body());
        // The line that names the wire service went to a field.
        if (ordered.size() > 1 && Agencies.isCreditLine(last)) {
            ordered.remove(ordered.size() - 1);
            story.leaveOutLast(Reason.AGENCY);
        }
        return ordered;
    }
}
