package org.onrecord.benchmarks;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.jsoup.parser.Parser;
import org.onrecord.page.CharacterSets;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same pages read four ways, each from the bytes (decoded alike) and on one thread: by jsoup, which only parses them,
 * by Readability4J and boilerpipe to the text of the article, by ours to the whole report. A figure is the time of one
 * pass over all pages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 6)
@Measurement(iterations = 3, time = 4)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
public class PageReaders {

    /** As our reader sets jsoup up: deeper elements become siblings. */
    private static final int DEEPEST = 256;

    /** An input of {@code onrecord read}: a file, a folder, a WARC file. Without one, a page written for this. */
    @Param("")
    public String pages = "";

    private List<Page> readable = List.of();

    /**
     * Opens the pages.
     *
     * @throws IllegalStateException where there is none that can be read
     */
    @Setup
    public void open() {
        readable = PageSet.open(pages);
    }

    /** Parsing alone: what every reader that stands on jsoup pays first. */
    @Benchmark
    public void jsoup(Blackhole sink) {
        for (Page page : readable) {
            sink.consume(Parser.htmlParser()
                    .setMaxDepth(DEEPEST)
                    .parseInput(CharacterSets.decode(page), page.url().orElse("")));
        }
    }

    /** Readability4J, to the text of the article. */
    @Benchmark
    public void readability4j(Blackhole sink) {
        for (Page page : readable) {
            sink.consume(new Readability4J(page.url().orElse("https://localhost/"), CharacterSets.decode(page))
                    .parse()
                    .getTextContent());
        }
    }

    /** boilerpipe's extractor for articles, to their text. */
    @Benchmark
    public void boilerpipe(Blackhole sink) throws BoilerpipeProcessingException {
        for (Page page : readable) sink.consume(ArticleExtractor.INSTANCE.getText(CharacterSets.decode(page)));
    }

    /** Ours, to the report: headline, authors, dates, pictures, body ... */
    @Benchmark
    public void onrecord(Blackhole sink) throws PageException {
        for (Page page : readable) sink.consume(PageReader.read(page));
    }
}
