package org.onrecord.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.PageReader;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;

/** The pages that a benchmark reads, in memory. */
final class PageSet {

    private PageSet() {}

    /**
     * The pages of an input of {@code onrecord read} that can be read; without one, a page written for this.
     *
     * @param input a file, a folder, a WARC file; blank for the page that comes with the benchmarks
     * @throws IllegalStateException where there is none
     */
    static List<Page> open(String input) {
        if (input.isBlank()) return List.of(WrittenPage.page());
        List<Page> found = new ArrayList<>();
        try (Stream<PageInput> inputs = new PageSource(PageLimits.DEFAULT).open(input)) {
            inputs.forEach(each -> {
                if (each instanceof PageInput.Found(Page page) && isReadable(page)) found.add(page);
            });
        }
        if (found.isEmpty()) throw new IllegalStateException("There are no pages that can be read in " + input + ".");
        return List.copyOf(found);
    }

    private static boolean isReadable(Page page) {
        try {
            PageReader.read(page);
            return true;
        } catch (PageException e) {
            return false;
        }
    }
}
