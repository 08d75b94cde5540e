package io.workspaces.client.model;

import java.io.Serializable;

/**
 * An id with its display name.
 *
 * @param id an opaque, stable id
 * @param name the display name; may change
 */
public record Reference(String id, String name) implements Serializable {}
