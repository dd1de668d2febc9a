package org.onrecord.register.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.statement.Reader;
import org.onrecord.statement.ReadingOptions;

/** Twenty quotations made by hand to be hard, read and held as a user's are. */
class B01_HardQuotationsTest {

    /** As many as were right when this was written. */
    private static final int RIGHT = 19;

    private static final ReadingOptions PLAIN =
            new ReadingOptions(/* plain= */ true, /* attitudes= */ false, Optional.empty(), Optional.of("en"));

    private static String file(String name) throws IOException {
        try (InputStream in = B01_HardQuotationsTest.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException(name + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void of_twenty_hard_ones_as_many_are_right_as_before() throws Exception {
        Reader reader = new Reader();
        RecordedReport record = RecordedReport.of(
                "record", reader.read(Page.ofText("record", file("hard-record.txt")), PLAIN), Map.of());
        Check check = new Check(new ReportsInMemory(List.of(record)));
        DraftReader drafts = new DraftReader(reader);
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String line : file("hard-quotations.tsv").lines().toList()) {
            if (line.startsWith("#")) continue;
            String[] fields = line.split("\t", -1);
            List<Checked> checked = check.check(drafts.plain(Page.ofText("draft", fields[1]), PLAIN));
            List<String> verdicts =
                    checked.stream().map(one -> one.verdict().term()).toList();
            all++;
            if (!verdicts.equals(List.of(fields[0]))) wrong.add(line + " -> " + verdicts + " " + checked);
        }
        assertThat(all).isEqualTo(20);
        assertThat(wrong).hasSizeLessThanOrEqualTo(all - RIGHT);
    }
}
