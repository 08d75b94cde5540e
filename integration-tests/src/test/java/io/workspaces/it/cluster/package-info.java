/** What holds on two nodes, and while nodes, networks and databases fail. */
@NullMarked
package io.workspaces.it.cluster;

import org.jspecify.annotations.NullMarked;
