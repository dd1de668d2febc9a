package org.onrecord.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.Report;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.ReadingOptions;
import org.onrecord.statement.RecordWriter;

/**
 * Reads WARC files, or any input of {@code onrecord read} that every worker can open, into Parquet: one row a page.
 *
 * <pre>spark-submit --class org.onrecord.spark.ReadWarcs ... INPUT... OUTPUT</pre>
 */
public final class ReadWarcs {

    /** What a row has; {@code record} and {@code error} are JSON, and one of the two is null. */
    static final StructType SCHEMA = new StructType()
            .add("input", DataTypes.StringType, false)
            .add("url", DataTypes.StringType)
            .add("page", DataTypes.StringType)
            .add("headline", DataTypes.StringType)
            .add("datePublished", DataTypes.StringType)
            .add("language", DataTypes.StringType)
            .add("record", DataTypes.StringType)
            .add("error", DataTypes.StringType);

    private ReadWarcs() {}

    /**
     * Reads all inputs but the last argument into that folder, which must not be there yet.
     *
     * @throws IOException where Spark cannot be ended
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("ReadWarcs INPUT... OUTPUT: name the WARC files and a folder for the Parquet files.");
            System.exit(2);
        }
        List<String> inputs = Arrays.asList(arguments).subList(0, arguments.length - 1);
        try (SparkSession spark = SparkSession.builder().appName("onrecord").getOrCreate()) {
            rows(spark, inputs).write().parquet(arguments[arguments.length - 1]);
        }
    }

    /** The rows of these inputs, each read by one task; a page that cannot be read is a row with an error. */
    static Dataset<Row> rows(SparkSession spark, List<String> inputs) {
        FlatMapFunction<String, Row> read = ReadWarcs::rows;
        return spark.createDataset(inputs, Encoders.STRING())
                .repartition(inputs.size())
                .flatMap(read, Encoders.row(SCHEMA));
    }

    private static Iterator<Row> rows(String input) {
        Reader reader = new Reader();
        Stream<PageInput> pages = new PageSource(PageLimits.DEFAULT).open(input);
        return pages.map(page -> row(reader, page)).iterator();
    }

    private static Row row(Reader reader, PageInput input) {
        return switch (input) {
            case PageInput.Failed failed -> error(failed.input(), Optional.empty(), failed.error());
            case PageInput.Found found -> {
                try {
                    yield row(reader.read(found.page(), ReadingOptions.DEFAULT));
                } catch (PageException e) {
                    yield error(found.input(), Optional.of(found.page()), e);
                }
            }
        };
    }

    private static Row row(Reading reading) {
        Report report = reading.report();
        return RowFactory.create(
                reading.input(),
                report.url().orElse(null),
                report.pageDigest(),
                report.headline().orElse(null),
                report.datePublished().map(Moment::iso).orElse(null),
                report.inLanguage().orElse(null),
                RecordWriter.line(RecordWriter.record(reading)),
                null);
    }

    private static Row error(String input, Optional<Page> page, PageException error) {
        return RowFactory.create(
                input,
                page.flatMap(Page::url).orElse(null),
                page.map(Page::digest).orElse(null),
                null,
                null,
                null,
                null,
                RecordWriter.line(RecordWriter.error(input, error)));
    }
}
