package org.onrecord.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.onrecord.page.Page;

/** A page of an invented outlet, of the length and make of a long report, with a menu and a foot. */
final class WrittenPage {

    private static final String PARAGRAPH =
            "<p>“We will not sell what our grandparents built,” Mayor Ada Brix told the council of Vell on Tuesday. She"
                    + " said the envoy of Tidewater Holdings had warned her that “those who do not sign will be sorry”,"
                    + " which the company denied. According to guild master Pell Odum, the piers need repair.</p>\n";

    private WrittenPage() {}

    static Page page() {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour stays</title></head><body>"
                + "<nav><ul>" + "<li><a href=\"/news\">News</a></li>".repeat(60) + "</ul></nav>"
                + "<article><h1>Brix rejects the sale of the harbour</h1>" + PARAGRAPH.repeat(25) + "</article>"
                + "<footer>" + "<p><a href=\"/about\">About us</a></p>".repeat(30) + "</footer></body></html>";
        return new Page(
                "written.html",
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("https://vell-gazette.example/harbour"),
                Optional.of("text/html"),
                Optional.of("utf-8"),
                Optional.empty());
    }
}
