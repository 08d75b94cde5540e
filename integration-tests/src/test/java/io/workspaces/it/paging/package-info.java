/** Lists that are longer than a page. */
@NullMarked
package io.workspaces.it.paging;

import org.jspecify.annotations.NullMarked;
