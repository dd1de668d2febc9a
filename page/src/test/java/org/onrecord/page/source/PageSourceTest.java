package org.onrecord.page.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;
import org.onrecord.page.PageInput;

/** Files, folders and standard input, and what is said where they hold no page. */
class PageSourceTest {

    private static final String HTML = "<!doctype html><title>Ferry</title><p>The ferry sails again.</p>";

    @TempDir
    Path folder;

    private final PageSource source = new PageSource(new PageLimits(100_000));

    @Test
    void a_file_is_one_page_named_as_it_was_given() throws Exception {
        Page page = found(write("a.html", HTML.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.input()).isEqualTo(folder.resolve("a.html").toString());
        assertThat(page.mediaType()).contains("text/html");
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo(HTML);
    }

    @Test
    void the_digest_is_taken_after_unpacking() throws Exception {
        Page plain = found(write("a.html", HTML.getBytes(StandardCharsets.UTF_8)));
        Page packed = found(write("b.html.gz", gzip(HTML.getBytes(StandardCharsets.UTF_8))));
        assertThat(packed.digest()).isEqualTo(plain.digest());
        assertThat(packed.mediaType()).contains("text/html");
    }

    @Test
    void the_ending_says_the_type_and_the_first_bytes_where_it_does_not() throws Exception {
        byte[] html = HTML.getBytes(StandardCharsets.UTF_8);
        assertThat(found(write("a.txt", html)).mediaType()).contains("text/plain");
        assertThat(found(write("a.xhtml", html)).mediaType()).contains("application/xhtml+xml");
        assertThat(found(write("a.aspx", html)).mediaType()).contains("text/html");
        assertThat(found(write("noname", "The ferry sails.".getBytes(StandardCharsets.UTF_8)))
                        .mediaType())
                .contains("text/plain");
        assertThat(found(write("packed", gzip(html))).mediaType()).contains("text/html");
    }

    @Test
    void a_folder_gives_its_pages_by_name_and_those_of_its_folders() throws Exception {
        write("b.html", HTML.getBytes(StandardCharsets.UTF_8));
        write("a.txt", "Words".getBytes(StandardCharsets.UTF_8));
        write("picture.png", new byte[] {1, 2, 3});
        write(".hidden.html", HTML.getBytes(StandardCharsets.UTF_8));
        Files.createDirectory(folder.resolve("ab"));
        write("ab/c.htm.gz", gzip(HTML.getBytes(StandardCharsets.UTF_8)));
        assertThat(open(folder.toString()).stream().map(PageInput::input))
                .containsExactly(folder + "/a.txt", folder + "/ab/c.htm.gz", folder + "/b.html");
        assertThat(open(folder + "/").stream().map(PageInput::input)).contains(folder + "/a.txt");
    }

    @Test
    void a_folder_without_pages_and_a_missing_file_are_told() throws Exception {
        assertThat(failed(folder.toString()).code()).isEqualTo(Code.EMPTY);
        assertThat(failed(folder.resolve("none.html").toString()).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(failed("nul\0name").code()).isEqualTo(Code.NOT_FOUND);
        assertThat(failed("ftp://paper.example/a.html").code()).isEqualTo(Code.BAD_URL);
    }

    @Test
    void standard_input_is_looked_at_to_see_what_it_is() throws Exception {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(gzip(HTML.getBytes(StandardCharsets.UTF_8))));
            Page page = found("-");
            assertThat(page.input()).isEqualTo("-");
            assertThat(page.mediaType()).contains("text/html");
            System.setIn(new ByteArrayInputStream("Just words.".getBytes(StandardCharsets.UTF_8)));
            assertThat(found("-").mediaType()).contains("text/plain");
            System.setIn(new ByteArrayInputStream(new byte[0]));
            assertThat(failed("-").code()).isEqualTo(Code.EMPTY);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void too_large_broken_and_empty_files_are_told_each_in_one_line_that_says_what_to_do() throws Exception {
        assertThat(failed(write("large.html", new byte[100_001])).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(failed(write("large.html", new byte[100_001])).getMessage())
                .startsWith(folder.resolve("large.html").toString())
                .contains("--max-bytes")
                .doesNotContain("\n");
        assertThat(found(write("fits.html", new byte[100_000])).bytes()).hasSize(100_000);
        assertThat(failed(write("empty.html", new byte[0])).code()).isEqualTo(Code.EMPTY);
        byte[] packed = gzip(HTML.getBytes(StandardCharsets.UTF_8));
        assertThat(failed(write("cut.html.gz", Arrays.copyOf(packed, packed.length - 12)))
                        .code())
                .isEqualTo(Code.BAD_ENCODING);
        assertThat(failed(write("not.html.gz", HTML.getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo(Code.BAD_ENCODING);
    }

    @Test
    void a_bomb_is_told_without_being_unpacked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) gzip.write(zeros);
        }
        assertThat(failed(write("bomb.html.gz", out.toByteArray())).code()).isEqualTo(Code.TOO_LARGE);
    }

    private String write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    private List<PageInput> open(String input) {
        try (Stream<PageInput> pages = source.open(input)) {
            return pages.toList();
        }
    }

    private Page found(String input) {
        List<PageInput> pages = open(input);
        assertThat(pages).hasSize(1);
        assertThat(pages.get(0)).isInstanceOf(PageInput.Found.class);
        return ((PageInput.Found) pages.get(0)).page();
    }

    private PageException failed(String input) {
        List<PageInput> pages = open(input);
        assertThat(pages).hasSize(1);
        assertThat(pages.get(0)).isInstanceOf(PageInput.Failed.class);
        return ((PageInput.Failed) pages.get(0)).error();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
