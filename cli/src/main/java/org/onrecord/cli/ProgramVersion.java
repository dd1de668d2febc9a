package org.onrecord.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "onrecord " + version(),
            "Java %s (%s, %s), %s %s"
                    .formatted(
                            System.getProperty("java.version"),
                            System.getProperty("java.vm.name"),
                            System.getProperty("java.vendor"),
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"))
        };
    }

    private static String version() {
        return Optional.ofNullable(Onrecord.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
