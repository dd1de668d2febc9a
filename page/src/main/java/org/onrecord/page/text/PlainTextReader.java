package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Block;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.Report;
import org.onrecord.page.Span;

/** A text that is the body of a report and nothing else. */
public final class PlainTextReader {

    private PlainTextReader() {}

    /**
     * The report whose text is {@code decoded} with its line ends made {@code \n}: nothing is moved, added or left out.
     * A paragraph ends where a blank line begins.
     *
     * @throws PageException where there is nothing but white space
     */
    public static Report read(Page page, String decoded) throws PageException {
        String text = decoded.replace("\r\n", "\n").replace('\r', '\n');
        List<Block> blocks = new ArrayList<>();
        int begin = -1;
        int end = -1;
        int line = 0;
        while (line <= text.length()) {
            int next = text.indexOf('\n', line);
            if (next < 0) next = text.length();
            Span words = new Span(line, next).trim(text);
            if (words.isEmpty()) {
                if (begin >= 0) blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(begin, end)));
                begin = -1;
            } else {
                if (begin < 0) begin = words.begin();
                end = words.end();
            }
            line = next + 1;
        }
        if (begin >= 0) blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(begin, end)));
        if (blocks.isEmpty()) {
            throw new PageException(
                    PageException.Code.EMPTY, page.input() + " holds no text: give a file with the body of a report.");
        }
        return Report.builder(page.digest()).url(page.url()).build(text, blocks);
    }
}
