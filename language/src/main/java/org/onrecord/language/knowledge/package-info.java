/**
 * What is known beyond the report: what a name may mean, and who held an office on a day. The way in is the port
 * {@link org.onrecord.language.knowledge.Knowledge}; {@link org.onrecord.language.knowledge.CompiledKnowledge} is what ships, a
 * register has another with what its user imported.
 */
@NullMarked
package org.onrecord.language.knowledge;

import org.jspecify.annotations.NullMarked;
