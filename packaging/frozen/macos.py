"""What macOS is told of the bundle: its documents, and the articles that it is offered for."""

from __future__ import annotations

from typing import Any

DOCUMENT = "io.github.timeline-app.document"
ARTICLES = (
    *("public.plain-text", "public.html", "net.daringfireball.markdown", "public.email-message", "public.rtf"),
    *("org.openxmlformats.wordprocessingml.document", "org.oasis-open.opendocument.text", "org.idpf.epub-container"),
    "com.adobe.pdf",
)


def info_plist(version: str) -> dict[str, Any]:
    """The entries of Info.plist beside those that PyInstaller writes."""
    return {
        "CFBundleDisplayName": "Timeline App",
        "CFBundleShortVersionString": version,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Timeline document",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [DOCUMENT],
            },
            {
                "CFBundleTypeName": "Article",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": list(ARTICLES),
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": DOCUMENT,
                "UTTypeDescription": "Timeline document",
                "UTTypeConformsTo": ["public.database", "public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["timeline"],
                    "public.mime-type": ["application/x-timeline-app"],
                },
            }
        ],
    }
