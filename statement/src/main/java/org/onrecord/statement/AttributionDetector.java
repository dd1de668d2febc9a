package org.onrecord.statement;

import java.util.List;
import org.onrecord.language.Annotations;

/** Finds the attributions of a text. What is built on attributions knows this interface and not how they are found. */
public interface AttributionDetector {

    /**
     * The attributions of a text, in order of their first content.
     *
     * @param annotations what lies under them
     * @return attributions with PolNeAR's spans; none where the text ascribes nothing
     */
    List<Attribution> detect(Annotations annotations);
}
