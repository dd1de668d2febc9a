package org.onrecord.page.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Block;
import org.onrecord.page.Page;
import org.onrecord.page.Report;

/** Pages of outlets that do not exist, and what is read out of them. */
final class Fixture {

    static final String ONE =
            "The harbour council of Port Verrin voted on Tuesday to rebuild the eastern mole, which was broken by the winter storms.";
    static final String TWO =
            "Mayor Ilse Tamm said the work would begin in spring, and that the fishing fleet could stay in the inner basin until then.";
    static final String THREE =
            "The opposition called the plan too expensive, but agreed that something had to be done before the next season of storms.";

    private Fixture() {}

    /** The report on a page with this HTML. */
    static Report read(String html) {
        return HtmlReader.read(Page.of("page.html", html.getBytes(StandardCharsets.UTF_8)), html);
    }

    /** The report on a page with this HTML that was fetched from {@code url}. */
    static Report read(String html, String url) {
        Page page = Page.of("page.html", html.getBytes(StandardCharsets.UTF_8)).withUrl(url);
        return HtmlReader.read(page, html);
    }

    /** A page with this head, and a body of headline, three paragraphs, and {@code more} among them. */
    static String page(String head, String more) {
        return "<!doctype html><html lang=en><head>" + head
                + "</head><body><header><nav><a href=/>Home</a> <a href=/w>World</a></nav></header>"
                + "<main><article><h1>Port Verrin to rebuild its mole</h1><div class=article-body><p>" + ONE + "</p><p>"
                + TWO + "</p>" + more
                + "<p>" + THREE
                + "</p></div></article></main><footer><p>All rights reserved. The Verrin Courier is a paper of record.</p></footer></body></html>";
    }

    static Report withHead(String head) {
        return read(page(head, ""));
    }

    static Report withBody(String more) {
        return read(page("", more));
    }

    /** The words of all blocks of these kinds, in order. */
    static List<String> words(Report report, Block.Kind... kinds) {
        List<String> words = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (List.of(kinds).contains(block.kind())) words.add(report.words(block));
        }
        return words;
    }

    /** The words of all blocks of the body, in order. */
    static List<String> body(Report report) {
        List<String> words = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block.kind().isBody()) words.add(report.words(block));
        }
        return words;
    }

    /** A page whose head holds this JSON-LD. */
    static Report withJsonLd(String json) {
        return withHead("<script type=application/ld+json>" + json + "</script>");
    }
}
