/** What is shipped: that it is what the sources say, and says what is in it. */
@NullMarked
package io.workspaces.it.supply;

import org.jspecify.annotations.NullMarked;
