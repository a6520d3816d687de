package org.backfile.people;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a provider of OpenID Connect tells of itself.
 *
 * @param asked when it was
 */
record OpenIdProvider(OIDCProviderMetadata told, JWKSource<SecurityContext> keys, Instant asked) {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LONGEST_ANSWER = 1_000_000;
  private static final Duration FRESH = Duration.ofHours(1);

  /** Signed with a key of the provider, never with a shared secret or not at all. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /** Asks a provider, which may take some seconds. */
  static OpenIdProvider ask(String address, Clock clock) throws NotProven {
    DefaultResourceRetriever retriever =
        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_ANSWER);
    try {
      Issuer issuer = new Issuer(address);
      String document =
          retriever.retrieveResource(OIDCProviderMetadata.resolveURL(issuer)).getContent();
      OIDCProviderMetadata told = OIDCProviderMetadata.parse(document);
      if (!told.getIssuer().equals(issuer)) {
        throw new NotProven("The provider calls itself " + told.getIssuer());
      }
      if (told.getAuthorizationEndpointURI() == null || told.getTokenEndpointURI() == null) {
        throw new NotProven("The provider does not tell where people sign in");
      }
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(told.getJWKSetURI().toURL(), retriever).build();
      return new OpenIdProvider(told, keys, clock.instant());
    } catch (GeneralException | IOException unreachable) {
      throw new NotProven("The provider " + address + " cannot be asked", unreachable);
    }
  }

  boolean isFresh(Clock clock) {
    return clock.instant().isBefore(asked.plus(FRESH));
  }

  URI signIn() {
    return told.getAuthorizationEndpointURI();
  }

  URI tokens() {
    return told.getTokenEndpointURI();
  }

  /** Whether it wants the secret in the form and not in a header, which is the usual way. */
  boolean wantsSecretInForm() {
    List<ClientAuthenticationMethod> known = told.getTokenEndpointAuthMethods();
    return known != null
        && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        && known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
  }

  /** Checks the issuer, the audience, the signature, the times and the nonce of its tokens. */
  IDTokenValidator validator(ClientID client) {
    return new IDTokenValidator(
        told.getIssuer(), client, new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
  }

  /** Neither waits long for an answer nor follows it elsewhere. */
  static HTTPRequest patient(HTTPRequest request) {
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    return request;
  }
}
