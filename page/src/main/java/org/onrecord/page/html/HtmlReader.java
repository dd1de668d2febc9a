package org.onrecord.page.html;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.onrecord.page.Block;
import org.onrecord.page.Page;
import org.onrecord.page.Report;

/** Reads a report out of an HTML page. */
public final class HtmlReader {

    private HtmlReader() {}

    /** The report on a page whose text is {@code html}. */
    public static Report read(Page page, String html) {
        Document document = Jsoup.parse(html, page.url().orElse(""));
        Optional<String> headline = Optional.of(document.title()).filter(title -> !title.isBlank());
        Report.Builder report = Report.builder(page.digest()).url(page.url()).headline(headline);
        headline.ifPresent(words -> report.block(Block.Kind.HEADLINE, words));
        for (Element paragraph : document.select("p")) report.block(Block.Kind.PARAGRAPH, paragraph.text());
        return report.build();
    }
}
