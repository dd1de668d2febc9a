package org.onrecord.page;

import java.util.Optional;

/**
 * A picture of a report, with what the page says of it.
 *
 * @param url its address, absolute where the page's address is known
 * @param caption without a "File photo" label and without the credit
 * @param creditText who made or owns it, as the page says ("Reuters", "Jo Doe/AP")
 * @param filePhoto true or false where the page tells; most pages do not, and then it is empty
 */
public record Image(
        Optional<String> url, Optional<String> caption, Optional<String> creditText, Optional<Boolean> filePhoto) {}
