/**
 * What a user imports as knowledge: {@link org.onrecord.register.knowledge.WikidataDump} reads a dump of Wikidata line by line,
 * {@link org.onrecord.register.knowledge.KnowledgeImport} puts what it finds into a register, which answers with it behind the port
 * {@link org.onrecord.language.knowledge.Knowledge}.
 */
@NullMarked
package org.onrecord.register.knowledge;

import org.jspecify.annotations.NullMarked;
