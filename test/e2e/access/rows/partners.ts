/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const partners = `
POST   /offers/bulk                                               organisation  401 403 403 403 403 403 403 403 403 403 200 200
POST   /offers/bulk/close                                         organisation  401 403 403 403 403 403 403 403 403 403 200 200
`;
