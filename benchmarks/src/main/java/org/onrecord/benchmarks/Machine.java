package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a figure was measured on. */
final class Machine {

    private Machine() {}

    /** The most memory that this process has held, mapped files with it. */
    static String peak() throws IOException {
        return line(
                        Path.of("/proc/self/status"),
                        "VmHWM",
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage() + " of heap")
                + ", heap "
                + (Runtime.getRuntime().totalMemory() >> 20)
                + " MB";
    }

    static String processor() throws IOException {
        return line(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch", ""));
    }

    private static String line(Path file, String name, String otherwise) throws IOException {
        if (!Files.exists(file)) return otherwise;
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }
}
