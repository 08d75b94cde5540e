<#--
  The console of workspace Admins. The server renders it at {realm}/workspaces/console with
    realm             the realm's name
    displayName       what people call it
    displayNameHtml   its logo, or nothing
    serverBaseUrl     the server's frontend address, without a slash at its end
    resourceUrl       the path of this theme's resources, /resources/<tag>/admin/workspaces
    resourceCommonUrl the path of the common resources, /resources/<tag>/common/keycloak
    clientId          the client that signs in, workspaces-console
    nonce             the nonce of the Content-Security-Policy, or nothing
    isSecureContext   whether the browser offers crypto.subtle there
-->
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>Workspaces</title>
    <link rel="icon" type="image/svg+xml" href="${resourceUrl}/favicon.svg">
    <link rel="stylesheet" href="${resourceCommonUrl}/vendor/patternfly-v5/patternfly.min.css">
    <link rel="stylesheet" href="${resourceCommonUrl}/vendor/patternfly-v5/patternfly-addons.css">
    <script type="importmap"<#if nonce?has_content> nonce="${nonce}"</#if>>
      {
        "imports": {
          "react": "${resourceCommonUrl}/vendor/react/react.production.min.js",
          "react/jsx-runtime": "${resourceCommonUrl}/vendor/react/react-jsx-runtime.production.min.js",
          "react-dom": "${resourceCommonUrl}/vendor/react-dom/react-dom.production.min.js"
        }
      }
    </script>
    <#if !(isSecureContext!true)>
    <script type="module" src="${resourceCommonUrl}/vendor/web-crypto-shim/web-crypto-shim.js"></script>
    </#if>
    <script type="module" src="${resourceUrl}/@standalone@"></script>
  </head>
  <body>
    <div id="app" data-realm="${realm}" data-server="${serverBaseUrl}" data-client-id="${clientId}" data-name="${displayName}"></div>
    <#if displayNameHtml?has_content>
    <template id="logo">${kcSanitize(displayNameHtml)?no_esc}</template>
    </#if>
    <noscript>This page needs JavaScript.</noscript>
  </body>
</html>
