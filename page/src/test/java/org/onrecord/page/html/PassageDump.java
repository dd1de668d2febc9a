package org.onrecord.page.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.onrecord.page.Block;
import org.onrecord.page.CharacterSets;
import org.onrecord.page.Page;
import org.onrecord.page.html.metadata.Metadata;
import org.onrecord.page.html.metadata.MetadataReader;

/**
 * {@code PassageDump FOLDER FILE}: writes of each page in FOLDER ({@code *.html.gz}) what the rules make of its passages and
 * what is counted of them, for training/page. No part of the product; the counting is the product's own.
 */
public final class PassageDump {

    private PassageDump() {}

    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]));
                PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
            List<String> head =
                    new ArrayList<>(List.of("page", "number", "kept", "open", "kind", "letters", "sum", "text"));
            for (PassageFeatures.Feature feature : PassageFeatures.Feature.values())
                head.add(feature.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            out.print(String.join("\t", head) + "\n");
            files.sorted().forEach(file -> dump(file, out));
        }
    }

    private static void dump(Path file, PrintStream out) {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] bytes = stream.readAllBytes();
            String id = file.getFileName().toString().replaceAll("(\\.html?)?\\.gz$", "");
            if (bytes.length > 0) dump(id, Page.of(id, bytes), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dump(String id, Page page, PrintStream out) {
        Document document = Parser.htmlParser().setMaxDepth(256).parseInput(CharacterSets.decode(page), "");
        Metadata metadata = MetadataReader.read(document, page.url(), page.fetched());
        Hints hints = new Hints();
        FigureReader figures = new FigureReader(hints, metadata.canonicalUrl(), metadata.authors());
        Outline outline = Segmenter.outline(document.body(), hints, figures);
        Story story = Story.readByRules(outline, metadata);
        Optional<Element> data = DataBody.find(document, metadata, story.body());
        if (data.isPresent()) {
            document.body().appendChild(data.get());
            outline = Segmenter.outline(document.body(), hints, figures);
            story = Story.readByRules(outline, metadata);
        }
        if (story.container() < 0) return;
        Decisions decisions = story.decisions();
        PassageFeatures features = new PassageFeatures(outline, story.container(), decisions);
        int next = 0;
        for (int i = 0; i < outline.passages().size(); i++) {
            Passage passage = outline.passages().get(i);
            boolean counted = next < features.numbers().length && features.numbers()[next] == i;
            Optional<Block.Kind> kept = decisions.kept(i);
            if (!counted && kept.isEmpty()) continue;
            double[] row = counted ? features.row(next++) : new double[PassageFeatures.Feature.values().length];
            boolean open = counted && PassageWeights.isOpen(decisions.reason(i), passage);
            List<String> cells = new ArrayList<>(List.of(
                    id,
                    Integer.toString(i),
                    kept.map(Block.Kind::term).orElse(""),
                    Boolean.toString(open),
                    passage.kind().term(),
                    Integer.toString(passage.letters()),
                    Double.toString(PassageWeights.shipped().sum(row)),
                    passage.text().replaceAll("[\\t\\r\\n]", " ")));
            for (double value : row) cells.add(Double.toString(value));
            out.print(String.join("\t", cells) + "\n");
        }
    }
}
