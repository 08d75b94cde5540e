/**
 * The jars on a real Keycloak: one server per database serves all test classes, and every class
 * has a realm of its own.
 *
 * <pre>{@code
 * class InvitationIT {
 *     @RegisterExtension
 *     static final TestRealm realm = TestRealm.onH2();
 *
 *     @Test
 *     void an_invited_person_gets_a_mail() { … }
 * }
 * }</pre>
 */
@NullMarked
package io.workspaces.it;

import org.jspecify.annotations.NullMarked;
