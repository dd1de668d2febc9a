package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.onrecord.page.PageReader;
import tools.jackson.core.JsonParser;

/** The page reader is a library that needs jsoup and jackson-core and nothing else. */
class ReadingAloneTest {

    @Test
    void pages_are_read_with_jsoup_and_jackson_core_alone_and_what_needs_more_says_so() throws Exception {
        URL[] classPath = {
            where(PageReader.class), where(ReadingAlone.class), where(Jsoup.class), where(JsonParser.class)
        };
        try (URLClassLoader alone = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            for (String other : List.of(
                    "org.netpreserve.jwarc.WarcReader",
                    "crawlercommons.robots.SimpleRobotRules",
                    "com.rometools.rome.io.SyndFeedInput",
                    "org.jdom2.Document",
                    "org.slf4j.Logger",
                    "org.jspecify.annotations.NullMarked")) {
                assertThatThrownBy(() -> alone.loadClass(other)).isInstanceOf(ClassNotFoundException.class);
            }
            Callable<?> reading = (Callable<?>) alone.loadClass(ReadingAlone.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(reading.getClass()).isNotEqualTo(ReadingAlone.class);
            assertThat((List<?>) reading.call())
                    .map(line -> String.valueOf(line).replaceFirst(" \\(missing: \\S+\\)", ""))
                    .containsExactly(
                            "2024-03-12T16:20:00+02:00",
                            "Mole to be rebuilt",
                            "Nothing but a body.",
                            "sitemap",
                            "rss cannot be read without the library com.rometools:rome: put it on the class path, with the libraries it"
                                    + " needs.",
                            "https://a.example/ cannot be read without the library"
                                    + " com.github.crawler-commons:crawler-commons: put it on the class path, with the"
                                    + " libraries it needs.",
                            "crawl.warc cannot be read without the library org.netpreserve:jwarc: put it on the class"
                                    + " path, with the libraries it needs.");
        }
    }

    private static URL where(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
