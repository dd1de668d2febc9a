package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order in which a page's character set is told, and the names it is told by. */
class CharacterSetsTest {

    private static final String WORDS = "Der Müller grüßt";

    @Test
    void a_byte_order_mark_wins_over_everything_and_is_dropped() {
        byte[] bytes = join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, WORDS.getBytes(StandardCharsets.UTF_8));
        assertThat(CharacterSets.decode(page(bytes, "windows-1251"))).isEqualTo(WORDS);
        byte[] wide = join(new byte[] {(byte) 0xFF, (byte) 0xFE}, WORDS.getBytes(StandardCharsets.UTF_16LE));
        assertThat(CharacterSets.decode(page(wide, "utf-8"))).isEqualTo(WORDS);
        byte[] big = join(new byte[] {(byte) 0xFE, (byte) 0xFF}, WORDS.getBytes(StandardCharsets.UTF_16BE));
        assertThat(CharacterSets.decode(page(big, "utf-8"))).isEqualTo(WORDS);
    }

    @Test
    void the_transport_wins_over_the_page() {
        String html = "<meta charset=windows-1251><p>" + WORDS;
        assertThat(CharacterSets.decode(page(html.getBytes(StandardCharsets.UTF_8), "UTF8")))
                .isEqualTo(html);
        assertThat(CharacterSets.of(page(html.getBytes(StandardCharsets.UTF_8), "no-such-set"))
                        .name())
                .isEqualTo("windows-1251");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <meta charset="iso-8859-1">                                                            | windows-1252
            <META CHARSET='Latin1'>                                                                | windows-1252
            <meta name=a content=b><meta charset = us-ascii >                                      | windows-1252
            <meta http-equiv="Content-Type" content="text/html; charset=gb2312">                   | GB18030
            <meta content="text/html;charset='shift_jis'" http-equiv=content-type>                 | windows-31j
            <meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">           | x-windows-949
            <meta charset=big5>                                                                    | Big5-HKSCS
            <meta charset="utf-16">                                                                | UTF-8
            <meta charset=x-user-defined>                                                          | windows-1252
            <?xml version="1.0" encoding="iso-8859-9"?><html>                                      | windows-1254
            <!-- <meta charset=koi8-r> --><meta charset=windows-1250>                              | windows-1250
            <script>'<meta charset=koi8-r>'</script><meta charset=windows-1250>                    | windows-1250
            <meta name="description" content="charset=koi8-r"><p>x                                 | UTF-8
            <meta charset=nonsense><meta charset=koi8-u>                                           | KOI8-U
            """)
    void the_page_says_it_by_the_encoding_standards_names(String head, String name) {
        assertThat(CharacterSets.of(page(head.strip().getBytes(StandardCharsets.US_ASCII), null))
                        .name())
                .isEqualTo(name);
    }

    @Test
    void a_declaration_behind_a_long_comment_is_found() {
        String html = "<!--" + "x".repeat(3000) + "--><meta charset=koi8-r>";
        assertThat(CharacterSets.of(page(html.getBytes(StandardCharsets.US_ASCII), null))
                        .name())
                .isEqualTo("KOI8-R");
    }

    @Test
    void without_a_word_valid_utf8_is_utf8_and_the_rest_is_western() {
        assertThat(CharacterSets.decode(page(WORDS.getBytes(StandardCharsets.UTF_8), null)))
                .isEqualTo(WORDS);
        assertThat(CharacterSets.decode(page(WORDS.getBytes(Charset.forName("windows-1252")), null)))
                .isEqualTo(WORDS);
        byte[] damaged = (WORDS + " ").repeat(50).getBytes(StandardCharsets.UTF_8);
        damaged[5] = (byte) 0xFF;
        assertThat(CharacterSets.decode(page(damaged, null))).contains("\uFFFD").contains("grüßt");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            windows-1251,  Министр иностранных дел заявил в понедельник что переговоры будут продолжены на следующей неделе
            KOI8-R,        Министр иностранных дел заявил в понедельник что переговоры будут продолжены на следующей неделе
            windows-1253,  Ο υπουργός δήλωσε τη Δευτέρα ότι οι διαπραγματεύσεις θα συνεχιστούν την επόμενη εβδομάδα
            windows-1255,  השר אמר ביום שני כי השיחות יימשכו בשבוע הבא בבירה
            windows-1256,  قال الوزير يوم الاثنين إن المحادثات ستستمر الأسبوع المقبل في العاصمة
            windows-31j,   外相は月曜日に、協議は来週も続けられると述べた。
            EUC-JP,        外相は月曜日に、協議は来週も続けられると述べた。
            x-windows-949, 장관은 월요일 협상이 다음 주에도 계속될 것이라고 말했다
            GB18030,       外交部长星期一说，会谈将在下个星期继续进行，他对这个国家的人民有信心，这是中国的一个重要的时刻。
            Big5-HKSCS,    外交部長星期一說，會談將在下個星期繼續進行，他對這個國家的人民有信心，這是中國的一個重要的時刻。
            """)
    void without_a_word_an_alphabet_of_its_own_shows_by_its_commonest_letters(String set, String words) {
        assertThat(CharacterSets.decode(page(words.getBytes(Charset.forName(set)), null)))
                .isEqualTo(words);
    }

    @Test
    void without_a_word_the_pages_language_gives_the_set_that_browsers_take() {
        String html = "<html lang=cs><p>Ministr řekl, že";
        assertThat(CharacterSets.decode(page(html.getBytes(Charset.forName("windows-1250")), null)))
                .isEqualTo(html);
    }

    @Test
    void bytes_that_are_no_character_become_the_replacement_character() {
        byte[] bytes = {'a', (byte) 0xC3, 'b'};
        assertThat(CharacterSets.decode(page(bytes, "utf-8"))).isEqualTo("a\uFFFDb");
    }

    private static Page page(byte[] bytes, @Nullable String charset) {
        return new Page(
                "page.html",
                bytes,
                Optional.empty(),
                Optional.of("text/html"),
                Optional.ofNullable(charset),
                Optional.empty());
    }

    private static byte[] join(byte[] one, byte[] two) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(two);
        return out.toByteArray();
    }

    @Test
    void a_page_that_was_saved_as_utf8_is_read_so_whatever_it_still_says() {
        String html = "<meta charset=euc-kr><p>Grüße aus Übersee, schöne Größen</p>";
        Page saved = Page.of("saved.html", html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(CharacterSets.decode(saved)).isEqualTo(html);
        String korean = "<meta charset=euc-kr><p>\uc548\ub155\ud558\uc138\uc694</p>";
        Page unchanged = Page.of("korean.html", korean.getBytes(java.nio.charset.Charset.forName("EUC-KR")));
        assertThat(CharacterSets.decode(unchanged)).isEqualTo(korean);
    }
}
