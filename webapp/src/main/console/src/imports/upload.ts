import { callHeaders } from '../api/client';
import { asProblem, Refused } from '../api/problem';

export interface Upload {
  file: File;
  format: string;
  name: string;
}

/** Sends the file as it is; XMLHttpRequest, because fetch does not tell how much has been sent. */
export function upload(
  { file, format, name }: Upload,
  sent: (bytes: number) => void,
): Promise<{ id: string }> {
  const query = new URLSearchParams({ format, name: name || file.name });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/history/imports?${query}`);
    callHeaders('POST').forEach((value, header) => request.setRequestHeader(header, value));
    request.setRequestHeader('Content-Type', file.name.endsWith('.gz') ? 'application/gzip' : 'text/csv');
    request.responseType = 'json';
    request.upload.onprogress = (event) => sent(event.loaded);
    request.onerror = () => reject(new TypeError('network'));
    request.onload = () => {
      if (request.status < 300) {
        resolve(request.response as { id: string });
      } else {
        reject(new Refused(request.status, asProblem(request.response)));
      }
    };
    request.send(file);
  });
}
