/**
 * Looks whether a register still holds what was put into it. {@link org.onrecord.register.verify.RegisterVerifier} goes through the
 * journal, the archive, the readings and what refers to what, and gives each {@link org.onrecord.register.verify.Fault} with its place.
 */
@NullMarked
package org.onrecord.register.verify;

import org.jspecify.annotations.NullMarked;
