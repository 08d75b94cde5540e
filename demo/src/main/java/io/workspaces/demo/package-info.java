/**
 * The product's job before your eyes: a CSV of people becomes members whose metadata an app reads,
 * on a real Keycloak with a mail catcher in this process. Each step checks what it shows; a wrong
 * value ends the demo with an error.
 */
@NullMarked
package io.workspaces.demo;

import org.jspecify.annotations.NullMarked;
