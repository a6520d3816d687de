/** What the API is, told to programs as OpenAPI and to people as a page, from one declaration. */
@NullMarked
package org.backfile.web.api;

import org.jspecify.annotations.NullMarked;
