/** A mail server that keeps what it gets. */
@NullMarked
package io.workspaces.localserver.mail;

import org.jspecify.annotations.NullMarked;
