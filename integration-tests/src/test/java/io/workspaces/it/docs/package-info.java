/** What the pages in {@code docs} tell an operator to type. */
@NullMarked
package io.workspaces.it.docs;

import org.jspecify.annotations.NullMarked;
