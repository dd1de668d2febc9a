package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.language.Annotations;
import org.onrecord.page.Span;

/** A source of which no more than the opening was tagged. */
class SourcePhraseTest {

    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            The minister said the bridge was unsafe. ; The ; said ; The minister
            Mrs. Quellan said the bridge was unsafe. ; Mrs. ; said ; Mrs. Quellan
            One of the masons said the bridge was unsafe. ; One of ; said ; One of the masons
            Some said the bridge was unsafe. ; Some ; said ; Some
            He said the bridge was unsafe. ; He ; said ; He
            The mason, an old man, said the bridge was unsafe. ; The ; said ; The mason
            The mason has said the bridge was unsafe. ; The ; said ; The mason
            """)
    void goes_on_to_its_noun(String text, String tagged, String cue, String whole) throws Exception {
        Annotations annotations = PlainPage.annotate(text);
        int at = text.indexOf(cue);

        Span found =
                new SourcePhrase(annotations).complete(new Span(0, tagged.length()), new Span(at, at + cue.length()));

        assertThat(found.in(text)).isEqualTo(whole);
    }
}
