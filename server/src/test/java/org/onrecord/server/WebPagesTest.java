package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;

/** What a browser shows. */
class WebPagesTest extends ServedRegister {

    @Test
    void the_list_shows_each_report_and_leads_to_it() throws Exception {
        String page = get("/").body();
        assertThat(page).contains("href=\"/reports/" + harbour + "\"", "The Vell Gazette", "9 statements");
        assertThat(page)
                .contains("<time datetime=\"2031-04-02T18:05:00+05:30\">2 April 2031, 18:05 (UTC+05:30)</time>");
        assertThat(page)
                .contains("href=\"/reports/" + arabic + "\"", "البلدية ترفض بيع الميناء", "not read: Arabic (ar)");
    }

    @Test
    void a_list_longer_than_a_page_goes_on_where_it_ended(@TempDir Path other) throws Exception {
        try (Register many = new RegisterFolder(other).open("a test")) {
            for (int i = 0; i <= Routes.A_PAGE; i++) {
                Harbour.Item item = Harbour.numbered(i);
                many.add(item.page(), item.reading());
            }
            try (Server serving = Server.start(many, searches(), "127.0.0.1", 0, Server.Access.READ)) {
                String first = CLIENT.send(
                                HttpRequest.newBuilder(URI.create(serving.address() + "/"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                Matcher next = Pattern.compile("href=\"(/\\?after=[^\"]+)\" rel=\"next\"")
                        .matcher(first);
                assertThat(next.find()).isTrue();
                String second = CLIENT.send(
                                HttpRequest.newBuilder(URI.create(serving.address() + next.group(1)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                assertThat(first.split("<li>", -1)).hasSize(Routes.A_PAGE + 1);
                assertThat(second.split("<li>", -1)).hasSize(2);
                assertThat(second).doesNotContain("rel=\"next\"").contains("No. 0");
            }
        }
    }

    @Test
    void a_report_shows_its_text_its_statements_and_where_it_comes_from() throws Exception {
        String page = get("/reports/" + harbour).body();
        assertThat(page).contains("<html lang=\"en\">", "<title>Brix rejects harbour sale", "<article lang=\"en\">");
        assertThat(page)
                .contains("<mark class=\"act-reject lift-0\">the sale of the harbour to Tidewater Holdings</mark>")
                .contains(
                        "<span class=\"source\">Mayor Ada Brix</span> on Tuesday <span class=\"cue\">rejected</span> ");
        Document document = Jsoup.parse(page);
        document.select("sup").remove();
        assertThat(document.select("article p.paragraph").eachText())
                .first()
                .isEqualTo(
                        "Mayor Ada Brix on Tuesday rejected the sale of the harbour to Tidewater Holdings. “We will not"
                                + " sell what our grandparents built,” she told the council.");
        assertThat(page)
                .contains("Ada Brix (Mayor of Vell)", "Speaker not given:")
                .contains("<time datetime=\"2031-04-01\">1 April 2031</time>")
                .contains("href=\"#s4\"", "id=\"s4\"", "id=\"t4\"");
        assertThat(page)
                .contains(Harbour.harbour().page().digest(), "onrecord 0.1", "Northwire", "Lea Orr")
                .contains("href=\"https://vell-gazette.example/2031/harbour\" rel=\"noopener noreferrer nofollow\"");
    }

    @Test
    void a_report_that_was_not_read_says_so() throws Exception {
        String page = get("/reports/" + arabic).body();
        assertThat(page)
                .contains(
                        "<article lang=\"ar\">",
                        "Statements: not read",
                        "is in Arabic (ar)",
                        "<p dir=\"auto\" class=\"paragraph\">")
                .contains("<time datetime=\"2031-04-02T09:30:00Z\">2 April 2031, 09:30 (UTC)</time>");
    }

    @Test
    void nothing_of_a_page_gets_out_of_its_place() throws Exception {
        for (String path : new String[] {"/", "/reports/" + hostile}) {
            Document page = Jsoup.parse(get(path).body());
            assertThat(page.text())
                    .contains("<script>alert('x')</script>", "<img src=x onerror=alert(1)>&lt;b&gt; headline");
            assertThat(page.select("script, img, b, iframe, style, [style], [href^=javascript], [src]"))
                    .isEmpty();
            for (Element element : page.getAllElements()) {
                assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            }
        }
        assertThat(get("/reports/%3Cscript%3Ealert(1)%3C%2Fscript%3E").body())
                .doesNotContain("<script>")
                .contains("&lt;script");
        assertThat(get("/?after=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void many_ask_at_once() throws Exception {
        var answers = IntStream.range(0, 200)
                .mapToObj(i -> CLIENT.sendAsync(
                        HttpRequest.newBuilder(URI.create(server().address() + "/reports/" + harbour))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        for (var answer : answers) assertThat(answer.get().statusCode()).isEqualTo(200);
    }
}
