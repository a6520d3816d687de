package org.backfile.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in by a provider of OpenID Connect: the authorization code flow with PKCE, state and
 * nonce. Asks the provider for nothing before someone signs in, and never waits for it longer than
 * some seconds. Safe for use by many threads.
 */
public final class OpenId {
  private static final int LONGEST_SUBJECT = 255;

  private final OpenIdSettings settings;
  private final Clock clock;

  private volatile @Nullable OpenIdProvider known;

  public OpenId(OpenIdSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a browser keeps while its user is at the provider.
   *
   * @param back the page that was wanted
   */
  public record Journey(String state, String nonce, String verifier, String back) {
    /** A new one that nobody can guess. */
    public static Journey to(String back) {
      return new Journey(
          new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), back);
    }
  }

  /** The role of people of whom the provider says none; null when they stay outside. */
  public @Nullable Role usual() {
    return settings.usual();
  }

  /**
   * Where the browser goes to.
   *
   * @param redirect the address of this Backfile that the provider sends it back to
   * @throws NotProven when the provider cannot be asked
   */
  public URI begin(Journey journey, URI redirect) throws NotProven {
    return new AuthenticationRequest.Builder(
            new ResponseType(ResponseType.Value.CODE),
            new Scope("openid", "profile", "email"),
            client(),
            redirect)
        .endpointURI(provider().signIn())
        .state(new State(journey.state()))
        .nonce(new Nonce(journey.nonce()))
        .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who came back.
   *
   * @param returned the whole address that the provider sent the browser to
   * @param redirect the same as at the beginning
   * @throws NotProven when it is not certain
   */
  public Proven complete(Journey journey, URI returned, URI redirect) throws NotProven {
    try {
      AuthorizationCode code = code(journey, returned);
      JWT token = token(code, journey, redirect);
      return proven(provider().validator(client()).validate(token, new Nonce(journey.nonce())));
    } catch (ParseException | IOException | BadJOSEException | JOSEException wrong) {
      throw new NotProven("The provider's answer cannot be trusted", wrong);
    }
  }

  private AuthorizationCode code(Journey journey, URI returned) throws NotProven, ParseException {
    AuthenticationResponse answer = AuthenticationResponseParser.parse(returned);
    if (!new State(journey.state()).equals(answer.getState())) {
      throw new NotProven("The state is not the one that this browser was sent with");
    }
    // RFC 9207: a provider that names itself must be the one that was asked.
    if (answer.getIssuer() != null && !answer.getIssuer().getValue().equals(settings.issuer())) {
      throw new NotProven("The answer is of another provider");
    }
    if (!answer.indicatesSuccess()) {
      throw new NotProven("The provider refused: " + answer.toErrorResponse().getErrorObject());
    }
    AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new NotProven("The provider gave no code");
    }
    return code;
  }

  private JWT token(AuthorizationCode code, Journey journey, URI redirect)
      throws NotProven, ParseException, IOException {
    OpenIdProvider provider = provider();
    Secret secret = new Secret(settings.clientSecret());
    ClientAuthentication ourselves =
        provider.wantsSecretInForm()
            ? new ClientSecretPost(client(), secret)
            : new ClientSecretBasic(client(), secret);
    CodeVerifier verifier = new CodeVerifier(journey.verifier());
    AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, redirect, verifier);
    TokenRequest request = new TokenRequest.Builder(provider.tokens(), ourselves, grant).build();
    TokenResponse answer =
        OIDCTokenResponseParser.parse(OpenIdProvider.patient(request.toHTTPRequest()).send());
    if (answer instanceof OIDCTokenResponse tokens) {
      return tokens.getOIDCTokens().getIDToken();
    }
    throw new NotProven("The provider gave no token");
  }

  private Proven proven(IDTokenClaimsSet claims) throws NotProven {
    String subject = claims.getSubject().getValue();
    if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
      throw new NotProven("The provider names people in a way that cannot be kept");
    }
    String email = text(claims, "email");
    String name =
        Stream.of(text(claims, "name"), text(claims, "preferred_username"), email)
            .filter(one -> !one.isBlank())
            .findFirst()
            .orElse(subject);
    return new Proven(settings.issuer(), subject, name, email, role(claims));
  }

  /** The highest role that the claim names; where it names none, the usual one. */
  private @Nullable Role role(IDTokenClaimsSet claims) throws NotProven {
    if (settings.roleClaim().isEmpty()) {
      return null;
    }
    List<String> named = new ArrayList<>();
    Object claim = claims.getClaim(settings.roleClaim());
    if (claim instanceof List<?> several) {
      several.forEach(one -> named.add(String.valueOf(one)));
    } else if (claim != null) {
      named.add(claim.toString());
    }
    Role role =
        named.stream()
            .flatMap(key -> Role.of(key).stream())
            .max(Comparator.naturalOrder())
            .orElse(settings.usual());
    if (role == null) {
      throw new NotProven("The provider names no role, and without one nobody comes in");
    }
    return role;
  }

  private static String text(IDTokenClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text : "";
  }

  private ClientID client() {
    return new ClientID(settings.clientId());
  }

  private OpenIdProvider provider() throws NotProven {
    OpenIdProvider provider = known;
    if (provider == null || !provider.isFresh(clock)) {
      provider = OpenIdProvider.ask(settings.issuer(), clock);
      known = provider;
    }
    return provider;
  }
}
